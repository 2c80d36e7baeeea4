export { done, refused } from '@minutebook/eventstore/test-support'
