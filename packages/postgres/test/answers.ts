export { done, logOf, read, refused } from '@minutebook/eventstore/test-support'
