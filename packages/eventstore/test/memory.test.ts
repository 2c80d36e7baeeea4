import { memoryStore, memoryTexts } from '@minutebook/eventstore'
import { conformanceOf } from '@minutebook/eventstore/conformance'

conformanceOf(
  'the memory store',
  async () => ({
    events: memoryStore(),
    texts: memoryTexts(),
    inline: async (told) => {
      const ids: Array<string> = []
      const events = memoryStore({
        inline: (stored) => {
          told(stored)
          ids.push(...stored.map(({ id }) => id))
        },
      })
      return { events, listed: async () => ids }
    },
  }),
  {
    texts: true,
    shared: false,
    removal: false,
    redaction: false,
    integrity: false,
    inline: true,
    truncation: false,
    recreation: false,
    late: false,
    bystander: false,
    refusals: false,
    program: false,
  },
)
