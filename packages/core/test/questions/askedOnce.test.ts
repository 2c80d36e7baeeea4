import { expect, it } from 'vitest'
import { AskedOnce } from '../../src/questions/AskedOnce.js'

it('what was asked about once is asked about again the second time, however much was asked about since', () => {
  const asked = new AskedOnce()
  const marks = Array.from({ length: 10_000 }, (_, at) => Math.imul(at + 1, 0x9e3779b1))

  expect(marks.filter((mark) => asked.isAgain(mark))).toEqual([])
  expect(marks.filter((mark) => asked.isAgain(mark)).length).toBeGreaterThan(9_900)
})

it('what was asked about is not so any more once all is forgotten', () => {
  const asked = new AskedOnce()
  asked.isAgain(7)
  asked.clear()

  expect([asked.isAgain(7), asked.isAgain(7)]).toEqual([false, true])
})
