import { passageOf, type Flow } from '../text/Flow.js'
import type { RequestForDecision } from '../RequestForDecision.js'
import { office } from './patterns.js'

const recommending = new RegExp(
  `\\b(?:${office})\\b[^.]{0,60}?\\brecommend(?:s|ing|ed)?\\b|\\b[Ii]t is (?:therefore )?recommended\\b`,
)
const against =
  /\brecommend(?:s|ing|ed)?\s+(?:against\s+(?:the\s+motion|(?:the\s+)?(?:approv|adopt|rescind|resciss|amend))|that\s+(?:Council\s+)?(?:not\b|reject|defeat)|that\s+(?:the|this)\s+motion\s+(?:not\b|be\s+(?:defeated|rejected)))/
const denied = /\b(?:not|n['’]t|never|against)\b/

/**
 * What staff recommend: that the motion be adopted, or not. What they do not recommend may be anything and
 * tells neither.
 */
export const recommendationsIn = (sentence: Flow): RequestForDecision['recommendations'] => {
  if (!recommending.test(sentence.text)) return []
  const toward = against.test(sentence.text) ? 'reject' : 'adopt'
  return toward === 'adopt' && denied.test(sentence.text) ? [] : [{ toward, told: passageOf(sentence) }]
}
