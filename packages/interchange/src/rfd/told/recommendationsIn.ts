import { passageOf, type Flow } from '../text/Flow.js'
import type { RequestForDecision } from '../RequestForDecision.js'
import { office } from './patterns.js'

const recommending = new RegExp(`\\b(?:${office})\\b[^.]{0,60}?\\brecommend(?:s|ing|ed)?\\b|\\b[Ii]t is (?:therefore )?recommended\\b`)
const against = /\b(?:not|n['’]t)\s+recommend|\brecommend(?:s|ing|ed)?\s+(?:against|that\b[^.]*\bnot\b)/

/** What staff recommend: that the motion be adopted, or not. */
export const recommendationsIn = (sentence: Flow): RequestForDecision['recommendations'] =>
  recommending.test(sentence.text)
    ? [{ toward: against.test(sentence.text) ? 'reject' : 'adopt', told: passageOf(sentence) }]
    : []
