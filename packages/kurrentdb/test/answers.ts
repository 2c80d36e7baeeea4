export { done, firstOf, logOf, problemOf, read, refused } from '@minutebook/eventstore/test-support'
