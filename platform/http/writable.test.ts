import build from 'fast-json-stringify'
import Type from 'typebox'
import { expect, it } from 'vitest'
import { Fen, IsoDate, Instant, Nullable, OneOf, Shape } from '../contract/index.ts'
import { writable } from './writable.ts'

const Reply = Shape({
  name: Nullable(Type.String()),
  kind: OneOf(['complaint', 'praise']),
  channel: Nullable(OneOf(['hotline', 'portal'])),
  price: Nullable(Fen),
  share: Nullable(Type.Number()),
  isDone: Nullable(Type.Boolean()),
  dueOn: Nullable(IsoDate),
  doneAt: Nullable(Instant),
  home: Nullable(Shape({ code: Type.String(), floor: Nullable(Type.Integer()) })),
  tags: Nullable(Type.Array(Nullable(Type.String()))),
  value: Type.Union([Type.Number(), Type.String()]),
})
const schema = writable(Reply)
const write = build(schema as Parameters<typeof build>[0])

const empty = {
  ...Object.fromEntries(Object.keys(Reply.properties).map((key) => [key, null])),
  kind: 'praise',
  value: 1,
}

it('writes what may be null as it is, and as null', () => {
  const full = {
    name: '沈“嘉”禾\n',
    kind: 'praise',
    channel: 'hotline',
    price: 0,
    share: 0.25,
    isDone: false,
    dueOn: '2026-11-20',
    doneAt: '2026-11-20T09:00:00.000Z',
    home: { code: 'LL-YHW-3-1-501', floor: null },
    tags: ['', null],
    value: '3',
  }
  expect(JSON.parse(write(full))).toEqual(full)
  expect(JSON.parse(write(empty))).toEqual(empty)
})

it('keeps to itself what the contract does not name, within what may be null as well', () => {
  const home = { code: 'LL-YHW-3-1-501', floor: 5, ownerPhone: '13800000001' }
  expect(write({ ...empty, home, note: '内部备注' })).not.toMatch(/ownerPhone|note|内部/)
})

it('leaves a union of several kinds to be tried', () => {
  expect(schema).toMatchObject({ properties: { value: { anyOf: [{ type: 'number' }, { type: 'string' }] } } })
})
