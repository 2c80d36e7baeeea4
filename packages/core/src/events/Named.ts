import * as t from 'io-ts'
import { EventId } from '../values/ids.js'
import { SubjectId } from '../values/SubjectId.js'

const Pairs = t.readonlyArray(t.readonly(t.tuple([SubjectId, SubjectId])))

/** What an event is about: what `touches` works from. */
export const Named = t.intersection([
  t.readonly(
    t.type({
      /** What it does something to; what waits on these is touched too. */
      acts: t.readonlyArray(SubjectId),
    }),
  ),
  t.readonly(
    t.partial({
      /** What it speaks of without doing anything to what waits on it. */
      mentions: t.readonlyArray(SubjectId),
      /** From now on the second waits on the first: whatever happens to the first is told to the second. */
      waits: Pairs,
      /**
       * The first, a decision, if it comes to pass makes or ends the second, a policy, and so may decide what becomes of
       * all that waits on that.
       */
      foresees: Pairs,
      /**
       * The second comes out of the first: it waits on that, and rests on all that was done to that and to what that
       * came out of, however far.
       */
      comesOutOf: Pairs,
      /** It rests on the events of these kinds that list the subject; they are cited. */
      restsOn: t.readonlyArray(t.readonly(t.tuple([SubjectId, t.readonlyArray(t.string)]))),
      /** It speaks of these events; they are cited. */
      cites: t.readonlyArray(EventId),
      /** It changes what this event did, and so touches what that did something to. */
      changes: EventId,
      /** It is another record of the act this event tells of; that and all other records of the act are cited. */
      sameActAs: EventId,
      /** It annuls, corrects or retracts this event, and so touches all that event touched and all that rests on it. */
      undoes: EventId,
      /** What a correction puts at which place of that event: it touches what the event then names as well. */
      rewrites: t.readonly(t.type({ path: t.string, to: t.unknown })),
    }),
  ),
])
export type Named = t.TypeOf<typeof Named>
