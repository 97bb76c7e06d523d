import { expect, it } from 'vitest'
import type { Register } from '../api.ts'
import { homeEvents } from './home-events.ts'

const holder = (name: string, fromOn: string, untilOn: string | null): Register['holders'][number] => ({
  holdingId: name,
  householdId: 'household',
  householdKind: 'owner',
  personId: name,
  name,
  maskedPhone: null,
  photoFileId: null,
  kind: 'owner',
  relation: null,
  acquisition: 'firstSale',
  fromOn,
  untilOn,
  endReason: untilOn ? 'resale' : null,
  leaseFrom: null,
  leaseUntil: null,
  version: 1,
})

const register = (holders: Register['holders']): Register => ({
  home: {
    id: 'home',
    projectId: 'project',
    projectName: '砚湖湾',
    homeCode: 'LL-YHW-1-03-2-1602',
    label: '砚湖湾 3栋2单元1602',
  },
  deliveredOn: '2026-05-28',
  movedInOn: null,
  holders,
  uses: [],
  payers: [],
  companyTenants: [],
})

it('tells a resale as the end of one ownership and the beginning of another, newest first', () => {
  const holders = [holder('沈佳禾', '2024-03-01', '2026-09-10'), holder('陆一鸣', '2026-09-10', null)]
  const told = homeEvents({ register: register(holders) }).map(({ kind, at }) => `${at} ${kind}`)
  expect(told).toEqual(['2026-09-10 ended', '2026-09-10 became', '2026-05-28 delivered', '2024-03-01 became'])
})

it('leaves out what the reader may not see', () => {
  expect(homeEvents({})).toEqual([])
})
