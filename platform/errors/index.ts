import { defineRefusals } from './refusal.ts'

export { defineRefusals, Refusal, type FieldProblem, type RefusalMaker, type RefusalText } from './refusal.ts'

/** Refusals that any request can meet. */
export const refusals = defineRefusals('platform', {
  invalidInput: {
    status: 422,
    zh: '有 {count} 处填写需要修改，请按提示更正后再提交。',
    en: 'Please correct what is marked ({count}) and submit again.',
  },
  notFound: {
    status: 404,
    zh: '没有找到这条记录，或您无权查看。',
    en: 'This record does not exist, or it is outside what you may see.',
  },
  noSuchRoute: {
    status: 404,
    zh: '接口里没有 {route}。全部接口见 /api/docs。',
    en: 'The API has no {route}. All of it stands at /api/docs.',
  },
  signInNeeded: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  notAllowed: {
    status: 403,
    zh: '您的岗位没有这项权限，请联系管理员。',
    en: 'Your post does not carry this permission. Please ask an administrator.',
  },
  stale: {
    status: 409,
    zh: '您编辑期间，{by} 已修改了这条记录。请对照后再保存。',
    en: '{by} changed this record while you were editing. Please compare and save again.',
  },
  alreadyExists: { status: 409, zh: '已存在相同的记录。', en: 'The same record already exists.' },
  stillInUse: {
    status: 409,
    zh: '还有其他记录在使用它，不能删除。',
    en: 'Other records still use it, so it cannot be removed.',
  },
  keyReused: {
    status: 422,
    zh: '这个请求编号已用于另一次不同的提交，请刷新后重试。',
    en: 'This idempotency key was used for a different request. Please reload and try again.',
  },
  shownOnce: {
    status: 409,
    zh: '这项操作已经完成，其中的保密内容只显示一次。如果没有看到，请重新操作一次。',
    en: 'This was done already, and its secret content is shown only once. If you did not see it, please do it again.',
  },
  tooLarge: {
    status: 413,
    zh: '提交的内容太大，最多 {limit}。',
    en: 'The request is too large; the limit is {limit}.',
  },
  wrongMediaType: {
    status: 415,
    zh: '不支持这种内容格式：{type}。请以 application/json 提交；文件以 multipart/form-data 上传。',
    en: 'This content type is not supported: {type}. Please send application/json, files as multipart/form-data.',
  },
  malformed: {
    status: 400,
    zh: '提交的内容无法读取，请检查格式。',
    en: 'The request could not be read. Please check its format.',
  },
  tooManyToSort: {
    status: 422,
    zh: '范围太大，不能这样排序。请先缩小范围，例如选定项目、只看未结的，或换一种排序。',
    en: 'There are too many rows for this order. Please narrow the list first, for example to a project or to what is open, or choose another order.',
  },
  tooManyRequests: {
    status: 429,
    zh: '操作太频繁，请 {seconds} 秒后再试。',
    en: 'Too many requests. Please try again in {seconds} seconds.',
  },
  databaseAway: {
    status: 503,
    zh: '系统正在恢复连接，请稍候，您的内容没有丢失。',
    en: 'The system is reconnecting. Please wait a moment; nothing you entered is lost.',
  },
})
