import { passageOf, slice, type Flow } from '../text/Flow.js'
import { mentionsIn } from '../policies/mentionsIn.js'
import type { Mention } from '../policies/Mention.js'
import type { PolicyRegister } from '../policies/Register.js'
import type { ReportedActor, ReportedEnactment, StatedTime } from '../RequestForDecision.js'
import { effectiveIn } from './effectiveIn.js'
import { namesOtherCouncil } from './otherCouncil.js'
import { council, lately, office } from './patterns.js'
import { timesIn } from './timesIn.js'

const made = '(?:approved|adopted|enacted|passed|established)'
const active = new RegExp(
  `\\b(?<by>${council}|${office})(?:,[^,;.]{3,40}(?:,\\s+\\d{4})?,)?\\s+(?:ha[sd]\\s+|have\\s+)?${lately}(?<verb>${made})\\s+(?:(?:a|an|the|its|new|revised|updated|first|current|existing)\\s+)*$`,
  'd',
)
const passive = new RegExp(
  `^[,)]?\\s*(?:(?:which\\s+)?(?:was|were|has been|had been)\\s+${lately}|\\(\\s*)(?<verb>${made})\\b(?!\\s+(?:for|as|in\\s+principle|subject)\\b)(?:\\s+by\\s+(?:the\\s+)?(?<by>${council}|${office}))?`,
  'd',
)
const fulfilling =
  /\b(?:reflect(?:s|ing)?|fulfils?|fulfills?|implements|respond(?:s|ing)? to|in (?:response to|accordance with))\s+(?:Council['’]s\s+(?:direction|resolution|statement|commitment)|(?:the\s+)?direction\s+(?:of|from|given\s+by)\s+Council|(?:that|this)\s+direction)\b|\bas\s+directed\s+by\s+Council\b/

/** "If the Flag Policy was adopted …" does not say that it was. */
const supposed = /\b(?:if|whether|unless|until|should|had)\b/i

/**
 * Policies a sentence says were made: "The City Manager recently approved a Customer Experience Policy".
 * Plans to make one are none.
 */
export const enactmentsIn = (sentence: Flow, register: PolicyRegister): ReadonlyArray<ReportedEnactment> =>
  mentionsIn(sentence).flatMap((mention): ReadonlyArray<ReportedEnactment> => {
    const act = activeAct(sentence, mention) ?? passiveAct(sentence, mention)
    if (act === null || supposed.test(sentence.text.slice(0, mention.from))) return []
    if (act.by?.body === 'council' && namesOtherCouncil(sentence.text)) return []
    const fulfils = fulfilling.exec(sentence.text)
    return [
      {
        policy: register.keyOf(mention),
        by: act.by,
        when: whenOf(sentence, act.verbEnds, mention),
        verb: passageOf(slice(sentence, act.verbEnds - act.verb.length, act.verbEnds)),
        effectiveOn: effectiveIn(sentence),
        fulfils:
          fulfils === null
            ? null
            : passageOf(slice(sentence, fulfils.index, fulfils.index + fulfils[0].length)),
        told: passageOf(sentence),
      },
    ]
  })

interface Act {
  readonly by: ReportedActor | null
  readonly verb: string
  readonly verbEnds: number
}

const activeAct = (sentence: Flow, mention: Mention): Act | null => {
  const start = Math.max(0, mention.from - 200)
  const found = active.exec(sentence.text.slice(start, mention.from))
  if (found === null) return null
  return {
    by: actorOf(found.groups?.['by'] ?? ''),
    verb: found.groups?.['verb'] ?? '',
    verbEnds: start + (found.indices?.groups?.['verb']?.[1] ?? 0),
  }
}

const passiveAct = (sentence: Flow, mention: Mention): Act | null => {
  const rest = sentence.text.slice(mention.to)
  const found = passive.exec(rest)
  if (found === null) return null
  const by = found.groups?.['by']
  return {
    by: by === undefined ? null : actorOf(by),
    verb: found.groups?.['verb'] ?? '',
    verbEnds: mention.to + (found.indices?.groups?.['verb']?.[1] ?? 0),
  }
}

const actorOf = (name: string): ReportedActor =>
  name.endsWith('Council') ? { body: 'council', office: null } : { body: 'officer', office: name }

/** The time soon after the verb or the policy, else the only one before them. */
const whenOf = (sentence: Flow, verbEnds: number, mention: Mention): StatedTime | null => {
  const effective = effectiveIn(sentence)?.words.place.from
  const times = timesIn(sentence).filter(({ time }) => time.words.place.from !== effective)
  const end = Math.max(verbEnds, mention.to)
  const after = times.find(
    ({ from, to }) => (from >= verbEnds && to <= mention.from) || (from >= end && from - end <= 30),
  )
  if (after !== undefined) return after.time
  return times.length === 1 && times[0] !== undefined && times[0].from < verbEnds ? times[0].time : null
}
