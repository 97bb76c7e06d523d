import { expect, it } from 'vitest'
import { exportedOf } from './exported.ts'

const render = () => null

it('the file is written in the language of its reader', () => {
  const column = { key: 'action', title: 'Action', render, exported: { path: 'action.title', isSaid: true } }
  expect(exportedOf(column, 'en')).toMatchObject([{ header: 'Action', path: 'action.title.en' }])
  expect(exportedOf(column, 'zh')).toMatchObject([{ path: 'action.title.zh' }])
})

it('a column that shows one of two has both in the file, each under its own heading', () => {
  const column = {
    key: 'where',
    title: '房屋 / 项目',
    render,
    exported: [{ path: 'action.home' }, { path: 'project' }],
  }
  expect(exportedOf(column, 'zh').map(({ header, path }) => [header, path])).toEqual([
    ['房屋', 'action.home'],
    ['项目', 'project'],
  ])
})
