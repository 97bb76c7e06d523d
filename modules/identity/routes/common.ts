import { Type } from '#platform/contract/index.ts'

export const ownSignIn = { signedIn: 'everybody looks after his own sign-in' }
export const Username = Type.String({ minLength: 1, maxLength: 100 })
export const Code = Type.String({ minLength: 1, maxLength: 20 })
