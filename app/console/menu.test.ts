import { describe, expect, it } from 'vitest'
import type { ConsoleScreen } from '#design/shell/console-screen.ts'
import { placeOf } from '#design/shell/navigation.ts'
import { mayOpen, menuFor } from './menu.ts'

const load = () => Promise.reject(new Error('not opened here'))
const screens: ConsoleScreen[] = [
  {
    path: '/roles',
    title: { zh: '角色', en: 'Roles' },
    permission: 'roles.edit',
    menu: { group: 'settings', order: 1, icon: 'key' },
    load,
  },
  {
    path: '/tasks',
    title: { zh: '任务', en: 'Tasks' },
    permission: ['cases.answer', 'cases.read'],
    menu: { group: 'service', order: 20, icon: 'task' },
    load,
  },
  {
    path: '/cases',
    title: { zh: '个案', en: 'Cases' },
    permission: 'cases.read',
    menu: { group: 'service', order: 10, icon: 'case' },
    load,
  },
  { path: '/cases/$caseId', title: { zh: '个案', en: 'Case' }, permission: 'cases.read', load },
  { path: '/', title: { zh: '今日', en: 'Today' }, menu: { group: 'day', order: 1, icon: 'today' }, load },
]

describe('the side menu', () => {
  it('shows what its person may open, in the order of the day', () => {
    const menu = menuFor(screens, ['cases.read'], 'zh')
    expect(menu.map(({ title, places }) => [title, places.map((place) => place.title)])).toEqual([
      ['', ['今日']],
      ['服务', ['个案', '任务']],
    ])
  })
  it('is found by its other name as well', () => {
    expect(menuFor(screens, ['roles.edit'], 'zh')[1]!.places[0]).toMatchObject({
      title: '角色',
      also: 'Roles',
    })
  })
})

it('one of several permissions opens a screen, none opens it not', () => {
  expect(mayOpen(screens[1]!, ['cases.answer'])).toBe(true)
  expect(mayOpen(screens[1]!, ['roles.edit'])).toBe(false)
  expect(mayOpen(screens[4]!, [])).toBe(true)
})

it('a record belongs to the place of its list, and the day to itself alone', () => {
  const menu = menuFor(screens, ['cases.read'], 'zh')
  expect(placeOf('/cases/0198', menu)?.to).toBe('/cases')
  expect(placeOf('/', menu)?.to).toBe('/')
  expect(placeOf('/customers', menu)).toBeUndefined()
})
