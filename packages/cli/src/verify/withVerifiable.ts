import { resolve } from 'node:path'
import { readBytes } from '../acts/readBytes.js'
import type { ExitCode } from '../exitCodes.js'
import { isAddress } from '../ledger/address.js'
import { withStore } from '../ledger/existing.js'
import { looksExported } from '../ledger/looksExported.js'
import type { Place } from '../ledger/Place.js'
import type { Session } from '../Session.js'
import { exported } from './exported.js'
import { readable } from './readable.js'
import type { Verifiable } from './Verifiable.js'

/** Opens a store or an export. An export that is none to its end stops the command with an exit code. */
export const withVerifiable = async <A>(
  session: Session,
  place: Place & { readonly toExamine?: boolean },
  exitOfBroken: ExitCode,
  use: (opened: Verifiable) => Promise<A>,
): Promise<A> =>
  !isAddress(place.file) && looksExported(resolve(session.world.cwd, place.file))
    ? use(exported(place.file, await readBytes(session, place.file), exitOfBroken))
    : withStore(session, place, async (store) =>
        use({ ...store, readable: (ledger) => readable(store.events, ledger) }),
      )
