import { describe, expect, it } from 'vitest'
import { english, explain, type StatusAnswer, type Words } from '../../src/index.js'
import { rescinded, standing } from '../acts.js'
import { ask, history, leftOf, recorded, rightOf } from '../history.js'
import { told } from '../problems.js'

const p = 'policy:p'
const ledger = history(standing(p), recorded('2024-03-01', rescinded(p, { d: '2024-03-01' })))
const answer = ask(ledger, p, { on: '2024-03-01' })

describe('words an answer is explained in', () => {
  const within = (words: unknown) => explain(ledger.register, words as Words)(answer)

  it('may be of another language', () => {
    const some = { ...english, notInForce: (policy: string) => `${policy} n'est plus en vigueur.` }

    expect(rightOf(within(some)).steps[0]?.sentence).toBe("policy:p n'est plus en vigueur.")
  })

  it('are refused where one is missing or of another shape, all of them at once', () => {
    const { inForce: _, ...without } = english
    const lacking = {
      ...without,
      partial: 5,
      from: 'from',
      flag: { ...english.flag, 'transition-day': undefined },
      undeterminedReason: null,
    }

    expect(told(leftOf(within(lacking)))).toEqual([
      ['option-unusable', '/words/inForce'],
      ['option-unusable', '/words/undeterminedReason'],
      ['option-unusable', '/words/partial'],
      ['option-unusable', '/words/from'],
      ['option-unusable', '/words/flag/transition-day'],
    ])
    expect(leftOf(within(lacking)).map(({ sentence }) => sentence)).toEqual([
      'What is given as "words/inForce" is not a function that gives a sentence.',
      'What is given as "words/undeterminedReason" is not a table of words.',
      'What is given as "words/partial" is not a text.',
      'What is given as "words/from" is not a function that gives a sentence.',
      'What is given as "words/flag/transition-day" is not a text.',
    ])
    for (const words of [null, 'fr', 5])
      expect(told(leftOf(within(words)))).toEqual([['option-unusable', '/words']])
  })

  it('are refused where one throws, or gives what is no text', () => {
    const throwing = (): string => {
      throw new Error('no such day')
    }

    expect(leftOf(within({ ...english, from: throwing }))[0]?.sentence).toBe(
      'What is given as "words" is not a table of words that can be used: no such day',
    )
    expect(told(leftOf(within({ ...english, from: () => 5 })))).toEqual([['option-unusable', '/words']])
  })
})

describe('what is explained', () => {
  it.each([undefined, null, {}, { policy: p, possible: [], citations: [] }])(
    'is an answer of statusOf: %j',
    (other) => {
      expect(told(leftOf(explain(ledger.register)(other as unknown as StatusAnswer)))).toEqual([
        ['answer-missing', '/answer'],
      ])
    },
  )
})
