import { Nothing, route, Shape, Type } from '#platform/contract/index.ts'
import { refusals as no } from '../errors.ts'
import { ownSignIn } from './common.ts'

const Key = Type.String({ minLength: 1, maxLength: 100 })

export const keptSettingRoutes = {
  readKeptSettings: route({
    method: 'GET',
    path: '/kept-settings',
    access: ownSignIn,
    summary: { zh: '我的视图与列设置', en: 'My views and column settings' },
    reply: Shape({ settings: Type.Record(Key, Type.Unknown()) }),
    refusals: [no.sessionNeeded],
  }),
  keepSetting: route({
    method: 'PUT',
    path: '/kept-settings/:key',
    access: ownSignIn,
    summary: { zh: '保存视图或列设置', en: 'Keep views or columns of a list' },
    params: Shape({ key: Key }),
    body: Shape({ value: Type.Unknown() }),
    reply: Nothing,
    refusals: [no.sessionNeeded, no.tooManySettings, no.settingTooLarge],
  }),
}
