import { problem, standardProfiles } from '@minutebook/core'
import { openLedger } from 'minutebook'
import { memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { created, enacted, rescinded } from './acts.js'
import { failureOf, places } from './answers.js'

describe('a command that cannot be', () => {
  it('is refused with everything that is wrong with it, and where', async () => {
    const ledger = await memoryLedger()
    await ledger.record([created, enacted('policy:a')])
    const failure = await failureOf(
      ledger.record([
        enacted('policy:a'),
        rescinded('policy:nobody-knows'),
        { ...rescinded('policy:a', '2031-01-01'), causedBy: ['#vote'] },
      ]),
    )
    expect(failure.code).toBe('refused')
    expect(places(failure)).toEqual([
      'policy-already-enacted /0/data/policy',
      'policy-unknown /1/data/policy',
      'event-unknown /2/causedBy/0',
      'decided-in-the-future /2/decidedOn',
    ])
    expect(failure.message).toContain('policy:a is on record already')
    expect(await ledger.head()).toMatchObject({ size: 2 })
  })

  it('has no index in its places where one act was handed in', async () => {
    const ledger = await memoryLedger()
    expect(places(await failureOf(ledger.record(rescinded('policy:a'))))).toEqual([
      'policy-unknown /data/policy',
    ])
    expect(places(await failureOf(ledger.record([rescinded('policy:a')])))).toEqual([
      'policy-unknown /0/data/policy',
    ])
  })

  it('is recorded by an import all the same', async () => {
    const ledger = await memoryLedger()
    await ledger.record(created)
    await ledger.record(rescinded('policy:a'), { mode: 'import' })
    expect(await ledger.statusOf('policy:a', { on: '2024-03-01' })).toMatchObject({ status: 'not-in-force' })
  })

  it('is refused for its options too', async () => {
    const ledger = await memoryLedger()
    const options = { command: 'ABC', recordedBy: 'Jane Doe', mode: 'bulk' as 'live' }
    expect(places(await failureOf(ledger.record(created, options)))).toEqual([
      'command-id-malformed /options/command',
      'person-not-opaque /options/recordedBy',
      'mode-unknown /options/mode',
    ])
  })

  it('is refused for options it does not know', async () => {
    const ledger = await memoryLedger()
    const record = async (options: object) => places(await failureOf(ledger.record(created, options)))
    expect(await record({ commandId: '0194b0c0-0000-4000-8000-000000000001', mode: 'import' })).toEqual([
      'unknown-member /options/commandId',
    ])
    expect(await record('import' as never)).toEqual(['invalid /options'])
    expect(await ledger.head()).toMatchObject({ size: 0 })
  })

  it('is refused for ids that are none', async () => {
    const ids = { eventId: () => 'e1', commandId: () => 'c1' }
    const ledger = await memoryLedger({ ids })
    expect(places(await failureOf(ledger.record(created)))).toEqual([
      'command-id-malformed /ids/commandId',
      'event-id-malformed /ids/eventId',
    ])
  })

  it('is refused where no ids can be drawn', async () => {
    const eventId = (): string => {
      throw new Error('none left')
    }
    const ledger = await memoryLedger({
      ids: { eventId, commandId: () => '0194b0c0-0000-4000-8000-000000000001' },
    })
    const failure = await failureOf(ledger.record(created))
    expect(places(failure)).toEqual(['option-unusable /ids/eventId'])
    expect(failure.message).toContain('What is given as "ids" is not usable, since it failed: none left')
  })

  it('is told the nearest there is of a member that is misspelt, wherever it stands', async () => {
    const ledger = await memoryLedger()
    const { data, ...act } = enacted('policy:a')
    const misspelt = { ...act, decidedon: '2024-01-01', data: { ...data, sunst: { lastDay: '2025-01-01' } } }
    const { problems } = await failureOf(ledger.record(misspelt))
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      'Nothing called "decidedon" belongs here; did you mean decidedOn?',
      'Nothing called "sunst" belongs here; did you mean sunset?',
    ])
    expect(
      (await failureOf(ledger.statusOf('policy:a', { on: '2024-01-01', knownat: 3 } as never))).message,
    ).toContain('; did you mean knownAt?')
  })

  it('is refused when it says nothing, and when it says too much', async () => {
    const ledger = await memoryLedger()
    expect(places(await failureOf(ledger.record([])))).toEqual(['nothing-to-record '])
    const contents = Array.from({ length: 10 }, () => 'x'.repeat(8000))
    const policy = enacted('policy:a')
    const wordy = { ...policy, data: { ...policy.data, contents } }
    expect(places(await failureOf(ledger.record([created, wordy])))).toEqual(['leaf-too-large /1'])
    expect(await ledger.head()).toMatchObject({ size: 0 })
  })

  it('is refused by a ledger that was opened to be read', async () => {
    const store = memoryLedgerStore()
    await (await memoryLedger({ store })).record(created)
    const ledger = await memoryLedger({ store, readOnly: true })
    const refusals = [ledger.record(created), ledger.importLeaves([]), ledger.putText(new Uint8Array())]
    for (const refusal of refusals) {
      expect(await failureOf(refusal)).toMatchObject({
        code: 'ledger-read-only',
        problems: [
          problem(
            'ledger-read-only',
            '',
            'The ledger test-town was opened to be read, not to be written to.',
          ),
        ],
      })
    }
  })
})

describe('a question that cannot be read', () => {
  it('is refused with the places of what is wrong', async () => {
    const ledger = await memoryLedger()
    expect(places(await failureOf(ledger.statusOf('Policy 6,030', { on: '2024-01-01' })))).toEqual([
      'subject-id-malformed /policy',
    ])
    expect(
      places(await failureOf(ledger.statusOf('policy:a', { on: '2024-02-30', knownAt: 'now' }))),
    ).toEqual(['date-not-on-calendar /on', 'date-unreadable /knownAt'])
    expect(places(await failureOf(ledger.consequencesOf('policy:a')))).toEqual([
      'subject-id-malformed /resolution',
    ])
    expect(places(await failureOf(ledger.findings({ subject: 'A' })))).toEqual([
      'subject-id-malformed /subject',
    ])
  })

  it('is refused where it looks for findings in what nobody recorded, since none would read as if all were well', async () => {
    const ledger = await memoryLedger()
    await ledger.record([created, enacted('policy:a-fee')])

    expect(await failureOf(ledger.findings({ subject: 'policy:b-fee' }))).toMatchObject({
      problems: [
        {
          code: 'subject-unknown',
          path: '/subject',
          sentence: 'Nothing is recorded of policy:b-fee, so there is nothing to find in it.',
        },
      ],
    })
    expect(await ledger.findings({ subject: 'policy:a-fee', knownAt: '1990-01-01' })).toEqual([])
    expect(await ledger.findings({ subject: 'policy:a-fee', kinds: ['overlap'] })).toEqual([])
  })

  it('is refused for names of things there are not, and offers those there are', async () => {
    const ledger = await memoryLedger()
    await ledger.record([created, enacted('policy:a-fee')])
    const asked: ReadonlyArray<readonly [() => Promise<unknown>, string]> = [
      [
        () => ledger.statusOf('Policy:A-Fee', { on: '2024-01-01' }),
        '"Policy:A-Fee" is not the id of a policy, such as policy:customer-service; did you mean policy:a-fee?',
      ],
      [
        () => ledger.compareVersions('motion:a-fee', { from: '2024-01-01', to: '2024-01-02' }),
        '"motion:a-fee" is not the id of a policy, such as policy:customer-service; did you mean policy:a-fee?',
      ],
      [
        () => ledger.findings({ kinds: ['overlapp' as 'overlap'] }),
        'There is no finding "overlapp"; did you mean overlap?',
      ],
      [
        () => ledger.statusOf('policy:a-fee', { on: '2024-01-01', knownAt: { seq: 9 } }),
        'There is no event number 9 here; the ledger has 2 events, numbers 0 to 1, as far as it was read.',
      ],
      [() => ledger.resolveIdentifier(6030 as never, { on: '2024-01-01' }), '6030 is not a text.'],
      [() => ledger.findings(null as never), 'null stands where an object with named members belongs.'],
    ]
    for (const [question, sentence] of asked) {
      expect((await failureOf(question())).problems.map((one) => one.sentence)).toEqual([sentence])
    }
  })

  it('is refused for members that belong in none', async () => {
    const ledger = await memoryLedger()
    const strange: ReadonlyArray<readonly [string, () => Promise<unknown>]> = [
      ['/On', () => ledger.statusOf('policy:a', { On: '2024-01-01', on: '2024-01-01' } as never)],
      ['/excluded', () => ledger.statusOf('policy:a', { on: '2024-01-01', excluded: true } as never)],
      ['/exclude', () => ledger.policiesInForce({ on: '2024-01-01', exclude: true } as never)],
      ['/on', () => ledger.timelineOf('policy:a', { on: '2024-01-01' } as never)],
      ['/until', () => ledger.changesBetween({ from: '2024-01-01', to: '2024-02-01', until: 'x' } as never)],
      [
        '/knownAt',
        () =>
          ledger.knowledgeDiff({
            on: '2024-01-01',
            knownAt1: '2024-01-01',
            knownAt2: '2024-02-01',
            knownAt: '2024-01-01',
          } as never),
      ],
      ['/asDecidedBy', () => ledger.reviewsDue({ asDecidedBy: '2024-01-01' } as never)],
      ['/key', () => ledger.directionsOutstanding({ key: 'a' } as never)],
      ['/on', () => ledger.consequencesOf('resolution:a', { on: '2024-01-01' } as never)],
      ['/kind', () => ledger.findings({ kind: 'overlap' } as never)],
    ]
    for (const [path, asked] of strange) {
      expect(places(await failureOf(asked()))).toEqual([`unknown-member ${path}`])
    }
  })

  it('says once what is wrong for both states of knowledge', async () => {
    const ledger = await memoryLedger()
    const question = { on: '10/8/16', knownAt1: '2024-01-01', knownAt2: '2024-02-30' }
    expect(places(await failureOf(ledger.knowledgeDiff(question)))).toEqual([
      'date-ambiguous /on',
      'date-not-on-calendar /knownAt2',
    ])
  })

  it('is not one about a policy nobody recorded', async () => {
    const ledger = await memoryLedger()
    expect(await ledger.statusOf('policy:a', { on: '2024-01-01' })).toMatchObject({
      status: 'undetermined',
      reason: 'no-record',
    })
  })
})

describe('what no compiler would let through', () => {
  it.each([
    ['file', 5, 'What is given as "file" is not the path of a file.'],
    ['file', ':memory:', 'A ledger in memory is made with memoryLedger in minutebook/testing.'],
    ['store', {}, 'What is given as "store" is not a store: { events, texts }.'],
    ['catalogue', [], 'What is given as "catalogue" is not a catalogue, as catalogueOf makes it.'],
    ['profiles', {}, 'What is given as "profiles" is not a map of profiles by their ids.'],
    [
      'clock',
      '2025-02-03T18:00:00.000000Z',
      'What is given as "clock" is not a function that gives the moment it is.',
    ],
    ['ids', { eventId: () => '' }, 'What is given as "ids" is not a source of ids: { eventId, commandId }.'],
    ['autoRefresh', 1, 'What is given as "autoRefresh" is not true or false.'],
    ['readOnly', 'yes', 'What is given as "readOnly" is not true or false.'],
  ])('opens no ledger: %s', async (name, value, sentence) => {
    const failure = await failureOf(
      openLedger({
        municipality: 'town:x',
        ...(name === 'store' ? {} : { file: 'never.db' }),
        [name]: value,
      }),
    )

    expect(places(failure)).toEqual([`option-unusable /${name}`])
    expect(failure.message).toContain(sentence)
  })

  it('opens no ledger: profiles that are none', async () => {
    const [core] = standardProfiles.values()
    const profiles = new Map<string, unknown>([
      ...standardProfiles,
      ['mine', { ...core, id: 'mine', finalPassage: ['bylaw'] }],
      ['bare', { id: 'bare' }],
      ['alias', core],
    ])
    const failure = await failureOf(
      openLedger({ municipality: 'town:x', file: 'never.db', profiles: profiles as never }),
    )

    expect(places(failure)).toEqual([
      'invalid /profiles/mine/finalPassage',
      'missing /profiles/bare/title',
      'missing /profiles/bare/hemisphere',
      'missing /profiles/bare/rankOfAct',
      'missing /profiles/bare/rankOfKind',
      'missing /profiles/bare/onRevocation',
      'option-unusable /profiles/alias/id',
    ])
  })

  it('is answered with what is missing, where a question is', async () => {
    const ledger = await memoryLedger()

    expect(places(await failureOf(ledger.policiesInForce(undefined as never)))).toEqual(['times-missing '])
  })

  it('is put into no words but whole ones', async () => {
    const ledger = await memoryLedger()
    const answer = await ledger.statusOf('policy:a', { on: '2024-01-01' })

    expect(places(await failureOf(ledger.explain(answer, { way: 'in force' } as never)))).toContain(
      'option-unusable /words/way',
    )
  })
})
