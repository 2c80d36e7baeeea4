// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { MeetingConvened } from '../../events/MeetingConvened.js'
import { leafIn } from '../leafIn.js'

export const isClockTime = leafIn(MeetingConvened.codec, 'ClockTime')
