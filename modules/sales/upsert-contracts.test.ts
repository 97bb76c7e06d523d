import { beforeAll, describe, expect, it } from 'vitest'
import { holdersOf } from '#modules/customers/index.ts'
import { type BuiltProject, buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { cancelContract, type ContractToImport, listContracts, upsertContracts } from './index.ts'

describe('taking over a list of contracts', () => {
  const house = useTestDatabase()
  let near: BuiltProject
  let far: BuiltProject
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('a test', run)
  const take = (rows: ContractToImport[], project = near) =>
    system((work) => upsertContracts(work, project.projectId, rows))
  const contracts = async () =>
    (await system((work) => listContracts(work, { projectId: near.projectId }))).items
  const count = async (table: string) =>
    (await house.owner.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n as number
  const row = (index: number, given: Partial<ContractToImport> = {}): ContractToImport => ({
    row: index + 3,
    home: near.homeCodes[index],
    number: `HT-00${index}`,
    signedOn: '2025.3.8',
    price: '268.5万',
    plannedDeliveryOn: 46173,
    buyers: '沈佳禾',
    phones: '13800000001',
    identityNumbers: '310101199003071234',
    ...given,
  })

  beforeAll(() =>
    system(async (work) => {
      const group = await buildGroup(work)
      near = await buildProject(work, { nodeId: group.companyIds[0], homes: 12 })
      far = await buildProject(work, { nodeId: group.companyIds[2], name: '望渚新苑', cityCode: 'WZ' })
    }),
  )

  it('reads a line as people write it, with two buyers in a cell, and makes them owner and co-owner', async () => {
    const couple = row(0, {
      number: '　ＨＴ-００0 ',
      buyers: '沈佳禾、陆一鸣（共有人）',
      phones: '138 0000 0001；13800000002',
      identityNumbers: '310101199003071234\n310101199104082345',
    })
    expect(await take([couple])).toMatchObject([
      { row: 3, result: 'created', number: 'HT-000', homeCode: near.homeCodes[0] },
    ])
    expect((await contracts())[0]).toMatchObject({
      number: 'HT-000',
      signedOn: '2025-03-08',
      price: 268_500_000,
      plannedDeliveryOn: '2026-05-31',
      buyers: [
        { name: '沈佳禾', maskedPhone: '138****0001' },
        { name: '陆一鸣', maskedPhone: '138****0002' },
      ],
    })
    const holders = await system((work) => holdersOf(work, near.homeIds[0]!))
    expect(holders.map(({ name, kind, fromOn }) => [name, kind, fromOn])).toEqual([
      ['沈佳禾', 'owner', '2025-03-08'],
      ['陆一鸣', 'coOwner', '2025-03-08'],
    ])
  })

  it('makes one person of the same buyer in two homes and in two projects', async () => {
    await take([
      row(1, { buyers: '顾晚晴', phones: '13800000011', identityNumbers: '' }),
      row(2, { buyers: '顾晚晴', phones: '13800000011', identityNumbers: '310101198505053456' }),
    ])
    await take(
      [
        {
          ...row(3),
          home: far.homeCodes[0],
          buyers: '顾晚晴',
          phones: '',
          identityNumbers: '310101198505053456',
        },
      ],
      far,
    )
    const { rows } = await house.owner.query(
      `SELECT cardinality(project_ids) AS projects FROM customers.person WHERE name = '顾晚晴'`,
    )
    expect(rows).toEqual([{ projects: 2 }])
  })

  it('changes nothing, not even an audit line, when the same lines come again', async () => {
    const lines = [
      row(4, { buyers: '程思远 韩雨桐', phones: '13800000021', identityNumbers: '' }),
      row(5, { buyers: '郑柏舟', phones: '13800000022，13800000023', identityNumbers: '' }),
    ]
    expect((await take(lines)).map(({ result }) => result)).toEqual(['created', 'created'])
    const before = [await count('platform.audit_log'), await count('platform.event')]
    expect((await take(lines)).map(({ result }) => result)).toEqual(['unchanged', 'unchanged'])
    expect([await count('platform.audit_log'), await count('platform.event')]).toEqual(before)
  })

  it('corrects date, price and a mistyped phone or name when a corrected file comes', async () => {
    const wrong = { buyers: '苏稔', phones: '13800000031', identityNumbers: '310101199507074567' }
    const [first] = await take([row(6, wrong)])
    const persons = await count('customers.person')
    const right = row(6, {
      buyers: '苏念',
      phones: '13800000032',
      identityNumbers: '310101199507074567',
      signedOn: '2025-03-09',
      price: 2_700_000,
    })
    expect(await take([right])).toMatchObject([
      { result: 'updated', contractId: (first as { contractId: string }).contractId },
    ])
    expect(await count('customers.person')).toBe(persons)
    const contract = (await contracts()).find(({ number }) => number === 'HT-006')
    expect(contract).toMatchObject({
      signedOn: '2025-03-09',
      price: 270_000_000,
      buyers: [{ name: '苏念', maskedPhone: '138****0032' }],
    })
    const holders = await system((work) => holdersOf(work, near.homeIds[6]!))
    expect(holders.map(({ name, fromOn }) => [name, fromOn])).toEqual([['苏念', '2025-03-09']])
    expect((await take([right]))[0]).toMatchObject({ result: 'unchanged' })
  })

  it('ends the holding of a buyer whom a correction strikes out, and moves a contract to the right home', async () => {
    await take([
      row(7, { buyers: '宋知微、方启明', phones: '13800000041、13800000042', identityNumbers: '' }),
    ])
    await take([
      row(7, { home: near.homeCodes[8], buyers: '宋知微', phones: '13800000041', identityNumbers: '' }),
    ])
    const at = (index: number) =>
      system(async (work) => (await holdersOf(work, near.homeIds[index]!)).map(({ name }) => name))
    expect([await at(7), await at(8)]).toEqual([[], ['宋知微']])
  })

  it('says by line and cell what is wrong, in both languages, and takes over the rest', async () => {
    const lines = [
      row(9, { buyers: '贺之洲', phones: '13800000051', identityNumbers: '' }),
      row(9, { row: 20 }),
      { ...row(10), row: 21, home: 'LL-NOWHERE-1-03-1-101' },
      { ...row(10), row: 22, home: far.homeCodes[1] },
      { ...row(10), row: 23, signedOn: '2025-02-30' },
      { ...row(10), row: 24, signedOn: '2026-12-01', plannedDeliveryOn: '2026-11-01' },
      { ...row(10), row: 25, phones: '1380000', identityNumbers: '3101' },
      { ...row(10), row: 26, buyers: '甲乙、丙丁、戊己', phones: '13800000001、13800000002' },
      { ...row(10), row: 27, buyers: '', phones: '', identityNumbers: '', price: '' },
      { ...row(0), row: 28, number: 'HT-999' },
      { ...row(3), row: 29, number: 'HT-000', buyers: '丁卯', phones: '13800000099', identityNumbers: '' },
    ]
    const outcomes = await take(lines)
    expect(outcomes[0]).toMatchObject({ result: 'created' })
    expect(
      outcomes
        .slice(1)
        .map((one) =>
          one.result === 'problem' ? [one.row, ...one.problems.map(({ field }) => field)] : one,
        ),
    ).toEqual([
      [20, 'home'],
      [21, 'home'],
      [22, 'home'],
      [23, 'signedOn'],
      [24, 'signedOn', 'plannedDeliveryOn'],
      [25, 'phones', 'identityNumbers'],
      [26, 'phones'],
      [27, 'price', 'buyers'],
      [28, 'home'],
      [29, 'number'],
    ])
    expect(JSON.stringify(outcomes[9])).toContain('HT-000')
  })

  it('tells what would happen without writing anything', async () => {
    const before = await count('platform.audit_log')
    const outcomes = await system((work) =>
      upsertContracts(work, near.projectId, [row(10)], { write: false }),
    )
    expect(outcomes).toMatchObject([{ result: 'created', contractId: null }])
    expect(await count('platform.audit_log')).toBe(before)
  })

  it('does not revive a cancelled contract', async () => {
    const [taken] = await take([row(11, { buyers: '魏青', phones: '13800000061', identityNumbers: '' })])
    const id = (taken as { contractId: string }).contractId
    await system((work) =>
      cancelContract(work, id, { version: 1, cancelledOn: '2026-01-10', reason: '贷款未批' }),
    )
    expect(await system((work) => holdersOf(work, near.homeIds[11]!))).toEqual([])
    const again = await take([row(11, { buyers: '魏青', phones: '13800000061', identityNumbers: '' })])
    expect(again).toMatchObject([{ result: 'problem', problems: [{ field: 'number' }] }])
  })

  it('takes five hundred lines in a bounded number of statements', async () => {
    const big = await system(async (work) => {
      const project = await buildProject(work, { nodeId: near.nodeId, name: '榆畔花园', homes: 120 })
      const lines = project.homeCodes.map((home, index) => ({
        ...row(0),
        row: index,
        home,
        number: `B-${index}`,
        phones: `139${String(index).padStart(8, '0')}`,
        identityNumbers: '',
      }))
      let statements = 0
      const counting = new Proxy(work, {
        get: (target, key) =>
          key === 'sql'
            ? (...args: Parameters<typeof work.sql>) => (statements++, target.sql(...args))
            : Reflect.get(target, key),
      })
      const outcomes = await upsertContracts(counting, project.projectId, lines)
      return { statements, created: outcomes.filter(({ result }) => result === 'created').length }
    })
    expect(big.created).toBe(120)
    expect(big.statements).toBeLessThanOrEqual(25)
  })
})
