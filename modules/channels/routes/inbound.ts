import { kinds } from '#modules/cases/contract.ts'
import { Instant, Nullable, OneOf, route, Shape, Type, Words } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'

const optional = Type.Optional
const Key = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })

export const inboundRoutes = {
  receiveMessage: route({
    method: 'POST',
    path: '/channels/inbound',
    access: { public: 'Another system signs each message with the secret of its channel (S3-40).' },
    status: 201,
    summary: {
      zh: '对接系统送来客户消息。请求头：X-Client（对接编号）、X-Timestamp（Unix 秒）、X-Nonce（随机串）、X-Signature（十六进制 HMAC-SHA256，密钥为对接密钥，内容为“时间戳\\n随机串\\n请求体原文”）。同一 messageId 只受理一次；同一 conversationId 的消息归入同一件未结个案。整个请求不超过 1 MB，附件以 base64 随请求送来，不抓取网址。答复以同样的签名推送到登记的地址。',
      en: 'Another system hands over a message of a customer. Headers: X-Client (key of the client), X-Timestamp (Unix seconds), X-Nonce (random), X-Signature (hex HMAC-SHA256 with the secret over "timestamp\\nnonce\\nraw body"). A messageId is taken once; messages of one conversationId go to one open case. A request has at most 1 MB; files travel in it as base64, addresses are never fetched. Answers are posted to the registered address, signed the same way.',
    },
    body: Shape({
      messageId: Key,
      conversationId: Key,
      words: Words,
      kind: optional(OneOf(kinds)),
      projectCode: optional(Type.String({ maxLength: 40 })),
      name: optional(Type.String({ maxLength: 100 })),
      phone: optional(Type.String({ maxLength: 30 })),
      place: optional(Type.String({ maxLength: 200 })),
      language: optional(OneOf(['zh', 'en'])),
      files: optional(
        Type.Array(Shape({ name: Type.String({ minLength: 1, maxLength: 200 }), base64: Type.String() }), {
          maxItems: 6,
        }),
      ),
    }),
    reply: Shape({
      /** `known`: this message was taken before; nothing happened again. */
      outcome: OneOf(['opened', 'joined', 'known']),
      number: Nullable(Type.String()),
      replyBy: optional(Instant),
    }),
    refusals: [refusals.unknownClient, refusals.tooOld, refusals.switchedOff],
  }),
}
