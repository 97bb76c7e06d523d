import {
  Id,
  IsoDate,
  Nothing,
  Nullable,
  OneOf,
  route,
  Shape,
  Type,
  Version,
  Words,
} from '#platform/contract/index.ts'
import { problemKinds, topics } from '../answers.ts'
import { callbackStates } from '../callback.ts'
import { refusals } from '../errors.ts'
import { answer, Answered, Given, Kind, Opinion, Person, Problem, Questions } from './common.ts'

const params = Shape({ callbackId: Id })
const MyCallback = Shape({
  id: Id,
  kind: Kind,
  state: OneOf(callbackStates),
  version: Version,
  home: Type.String(),
  doneOn: Nullable(IsoDate),
  responsible: Person,
  questions: Questions,
  answers: Type.Array(Answered),
  problems: Type.Array(Shape(Problem)),
  opinions: Type.Array(Shape(Opinion)),
})
const over = [refusals.answeredAlready, refusals.closed]

export const myCallbackRoutes = {
  getMyCallback: route({
    method: 'GET',
    path: '/my-callbacks/:callbackId',
    access: answer,
    summary: { zh: '打开请我回答的回访', en: 'Open a call-back that I am asked to answer' },
    params,
    reply: MyCallback,
  }),
  answerMyQuestion: route({
    method: 'PUT',
    path: '/my-callbacks/:callbackId/answers/:key',
    access: answer,
    summary: { zh: '回答一题', en: 'Answer a question' },
    params: Shape({ callbackId: Id, key: Type.String() }),
    body: Given,
    reply: Answered,
    refusals: [...over, refusals.noScript, refusals.wrongAnswer, refusals.changedMeanwhile],
  }),
  tellMyProblem: route({
    method: 'POST',
    path: '/my-callbacks/:callbackId/problems',
    access: answer,
    status: 201,
    summary: { zh: '提出需要解决的问题', en: 'Tell what must be solved' },
    params,
    body: Shape({ kind: OneOf(problemKinds), words: Words }),
    reply: Shape({ id: Id }),
    refusals: over,
  }),
  giveMyOpinion: route({
    method: 'POST',
    path: '/my-callbacks/:callbackId/opinions',
    access: answer,
    summary: { zh: '说说意见', en: 'Give an opinion' },
    params,
    body: Shape({ topic: OneOf(topics), words: Words }),
    reply: Nothing,
    refusals: over,
  }),
  finishMyCallback: route({
    method: 'POST',
    path: '/my-callbacks/:callbackId/completion',
    access: answer,
    summary: { zh: '提交我的回答', en: 'Hand in my answers' },
    params,
    body: Shape({ version: Version }),
    reply: Nothing,
    refusals: [...over, refusals.noScript, refusals.notAllAsked],
  }),
}
