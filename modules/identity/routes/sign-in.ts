import { Nothing, route, Shape, Type } from '#platform/contract/index.ts'
import { refusals as no } from '../errors.ts'
import { Language, Password, RequestedCode, SessionView } from '../shapes.ts'
import { ownSignIn, Username, Code } from './common.ts'

const door = (why: string) => ({ public: why })
const codeRefusals = [no.codeWrong, no.codeNone, no.codeExpired, no.codeUsed, no.codeSpent, no.codesBlocked]
const Phone = Type.String({ minLength: 1, maxLength: 40 })

export const signInRoutes = {
  readSession: route({
    method: 'GET',
    path: '/session',
    access: door('tells a page whether somebody is signed in'),
    summary: { zh: '当前登录的是谁', en: 'Who is signed in' },
    reply: SessionView,
  }),
  setLanguage: route({
    method: 'PUT',
    path: '/session/language',
    access: ownSignIn,
    summary: { zh: '选择界面语言', en: 'Choose the language' },
    body: Shape({ language: Language }),
    reply: Nothing,
    refusals: [no.sessionNeeded],
  }),
  signIn: route({
    method: 'POST',
    path: '/sign-in',
    access: door('signs in'),
    summary: { zh: '员工登录', en: 'Staff sign-in' },
    body: Shape({ username: Username, password: Password, totp: Type.Optional(Code) }),
    reply: Nothing,
    refusals: [no.wrongSignIn, no.lockedOut, no.totpNeeded, no.totpWrong, no.accountDisabled],
  }),
  signOut: route({
    method: 'POST',
    path: '/sign-out',
    access: door('takes the cookie back even when the session has ended'),
    summary: { zh: '退出登录', en: 'Sign out' },
    reply: Nothing,
  }),
  requestPhoneCode: route({
    method: 'POST',
    path: '/phone-codes',
    access: door('the first step of signing in'),
    summary: { zh: '获取手机验证码', en: 'Ask for a phone code' },
    body: Shape({ phone: Phone }),
    reply: RequestedCode,
    refusals: [no.codesToday],
  }),
  phoneSignIn: route({
    method: 'POST',
    path: '/phone-sign-in',
    access: door('signs in'),
    summary: { zh: '验证码登录', en: 'Sign in by phone code' },
    body: Shape({ phone: Phone, code: Code }),
    reply: Nothing,
    refusals: [...codeRefusals, no.personUnknown, no.accountDisabled],
  }),
  provePhone: route({
    method: 'POST',
    path: '/phone-proofs',
    access: door('whoever speaks in public proves a phone first, customer or not'),
    summary: { zh: '用验证码证明手机号', en: 'Prove a phone by its code' },
    body: Shape({ phone: Phone, code: Code }),
    reply: Nothing,
    refusals: codeRefusals,
  }),
  forgetPhone: route({
    method: 'DELETE',
    path: '/phone-proofs',
    access: door('takes the proof back'),
    summary: { zh: '忘记这台设备上的手机号', en: 'Forget the phone on this device' },
    reply: Nothing,
  }),
  startOidc: route({
    method: 'GET',
    path: '/sign-in/oidc',
    access: door('the first step of signing in'),
    kind: 'stream',
    summary: { zh: '企业账号登录', en: 'Company sign-in' },
    query: Shape({ returnTo: Type.Optional(Type.String({ maxLength: 500 })) }),
    reply: Nothing,
  }),
  finishOidc: route({
    method: 'GET',
    path: '/sign-in/oidc/callback',
    access: door('the company’s sign-in sends the browser back here'),
    kind: 'stream',
    summary: { zh: '企业账号登录返回', en: 'Return from company sign-in' },
    query: Type.Record(Type.String(), Type.String({ maxLength: 4000 })),
    reply: Nothing,
    refusals: [no.staffUnknown, no.companySignInFailed, no.accountDisabled],
  }),
}
