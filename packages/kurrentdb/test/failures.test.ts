import { ErrorType } from '@kurrent/kurrentdb-client'
import { status } from '@grpc/grpc-js'
import { describe, expect, it } from 'vitest'
import { failureOf, isPassing, NoAnswer } from '../src/client/failures.js'

const sentenceOf = (error: unknown): string => failureOf('kurrentdb://host')(error).sentence

/** Errors that stand for something else than a failure where they occur, or belong to calls no store makes. */
const elsewhere = [
  /^(stream|no)-/,
  /-size-exceeded$/,
  /^persistent-subscription/,
  /^user-/,
  /^(not-found|invalid-transaction|scavenge-not-found|wrong-expected-version|append-consistency-violation)$/,
  /^(missing-required-metadata-property|maximum-subscribers-reached)$/,
]

describe('an error of the client', () => {
  it.each(Object.values(ErrorType).filter((type) => !elsewhere.some((one) => one.test(type))))(
    'of type %s has a sentence of its own',
    (type) => {
      expect(sentenceOf(Object.assign(new Error('raw'), { type }))).not.toContain('raw')
    },
  )

  it('of another type is quoted', () => {
    const error = Object.assign(new Error('no such group'), { type: 'user-not-found' })
    expect(failureOf('kurrentdb://host')(error)).toEqual({
      _tag: 'StoreProblem',
      code: 'store-unavailable',
      path: 'kurrentdb://host',
      sentence: 'The server did not answer: no such group.',
      cause: error,
    })
  })

  it('that comes as gRPC gives it, as the first call does without a server, is understood', () => {
    const refused = Object.assign(new Error('14 UNAVAILABLE'), { code: status.UNAVAILABLE })
    expect(sentenceOf(refused)).toBe('The server cannot be reached, or its certificate is not accepted.')
    expect(isPassing(refused)).toBe(true)
  })

  it.each([
    [status.INVALID_ARGUMENT, 'The server does not understand what was asked of it.'],
    [status.UNIMPLEMENTED, 'The server is too old for what was asked of it.'],
  ])('with which a server answers is not told as a silence: %i', (code, sentence) => {
    const answered = Object.assign(new Error('raw'), { code })
    expect(sentenceOf(answered)).toBe(sentence)
    expect(isPassing(answered)).toBe(false)
  })

  it('about a cluster none of whose nodes answers is understood', () => {
    const lost = new Error('Failed to discover after 10 attempts.')
    expect(sentenceOf(lost)).toBe('No node of the cluster can be reached.')
    expect(isPassing(lost)).toBe(true)
  })

  it.each([
    ['unavailable', true],
    ['cancelled', true],
    ['timeout', true],
    ['deadline-exceeded', true],
    ['not-leader', true],
    ['unknown', true],
    ['access-denied', false],
    ['invalid-argument', false],
    ['unsupported', false],
  ])('of type %s may pass: %s', (type, passes) => {
    expect(isPassing(Object.assign(new Error(''), { type }))).toBe(passes)
  })

  it('that never came is a time that ran out', () => {
    expect(sentenceOf(new NoAnswer())).toBe('The server did not answer in time.')
  })
})
