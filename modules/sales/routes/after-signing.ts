import { Id, IsoDate, Line, Nullable, OneOf, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { answerWays, mortgageKinds, mortgageStages } from '../after-signing.ts'
import { refusals } from '../errors.ts'

const params = Shape({ contractId: Id })
const Note = Type.String({ maxLength: 1000 })
const mark = Type.Integer({ minimum: 1, maximum: 5 })
const loan = {
  kind: OneOf(mortgageKinds),
  bank: Line,
  appliedOn: IsoDate,
  approvedOn: Nullable(IsoDate),
  paidOn: Nullable(IsoDate),
  missing: Note,
  words: Note,
}
const after = {
  contractId: Id,
  /** The last day of the filing. */
  fileBy: IsoDate,
  filing: Nullable(Shape({ number: Type.String(), filedOn: IsoDate })),
  mortgage: Nullable(Shape({ ...loan, stage: OneOf(mortgageStages), toldOn: IsoDate, version: Version })),
  answer: Nullable(
    Shape({
      way: OneOf(answerWays),
      clear: mark,
      smooth: mark,
      words: Nullable(Type.String()),
      onDay: IsoDate,
      byName: Type.String(),
    }),
  ),
}
const Answers = Shape({ clear: mark, smooth: mark, words: Type.Optional(Nullable(Note)) })
const impossible = [refusals.alreadyCancelled, refusals.impossibleDates]

/** What follows the signing (domain.md 2.8 to 2.10). */
export const afterSigningRoutes = {
  afterSigning: route({
    method: 'GET',
    path: '/contracts/:contractId/after-signing',
    access: { permission: 'sales.read' },
    summary: { zh: '签约之后：备案、按揭与满意度', en: 'After the signing: filing, loan, answers' },
    params,
    reply: Shape(after),
  }),
  fileContract: route({
    method: 'PUT',
    path: '/contracts/:contractId/filing',
    access: { permission: 'sales.edit' },
    summary: { zh: '登记合同备案号', en: 'Enter the number of the filing' },
    params,
    body: Shape({ number: Line, filedOn: IsoDate }),
    reply: Shape(after),
    refusals: impossible,
  }),
  setMortgage: route({
    method: 'PUT',
    path: '/contracts/:contractId/mortgage',
    access: { permission: 'sales.mortgage' },
    summary: { zh: '更新按揭进度', en: 'Enter what the bank said of the loan' },
    params,
    body: Shape({ version: Nullable(Version), ...loan }),
    reply: Shape(after),
    refusals: impossible,
  }),
  recordSigningAnswer: route({
    method: 'POST',
    path: '/contracts/:contractId/signing-answers',
    access: { permission: 'sales.ask' },
    summary: { zh: '登记签约满意度回访', en: 'Record the answers about the signing' },
    params,
    body: Answers,
    reply: Shape(after),
    status: 201,
    refusals: [refusals.alreadyCancelled, refusals.answeredAlready],
  }),
  myContracts: route({
    method: 'GET',
    path: '/my-contracts',
    access: { signedIn: 'Shows the contracts of the one who asks.' },
    summary: { zh: '我的购房合同', en: 'My contracts' },
    reply: Shape({
      items: Type.Array(
        Shape({
          ...after,
          number: Type.String(),
          signedOn: IsoDate,
          home: Type.String(),
          mayAnswer: Type.Boolean(),
        }),
      ),
    }),
  }),
  answerSigning: route({
    method: 'POST',
    path: '/my-contracts/:contractId/signing-answers',
    access: { signedIn: 'A buyer answers for her own contract; that of another is not found.' },
    summary: { zh: '本人回答签约满意度', en: 'Answer about one’s own signing' },
    params,
    body: Answers,
    reply: Shape({ onDay: IsoDate }),
  }),
}
