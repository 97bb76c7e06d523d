import { Type } from '#platform/contract/index.ts'

export const own = { permission: 'workplace.own' }
export const check = { permission: 'workplace.check' }
export const optional = Type.Optional
