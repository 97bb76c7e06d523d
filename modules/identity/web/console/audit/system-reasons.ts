const zh: Record<string, string> = {
  'a phone code is sent': '发送手机验证码',
  'access by token': '令牌访问',
  'add the first version of the standard': '建立 6+2 标准第一版',
  'company sign-in': '企业账号登录',
  'customers.find-duplicates': '查找疑似重复',
  'deliver a message': '发送消息',
  'demo group': '生成演示数据',
  'drop audit lines past their term': '删除超过保存期限的审计日志',
  'end unconfirmed cases': '客户逾期未确认，自动结案',
  'extend plans of journeys': '延续旅程计划',
  'first run': '首次设置',
  'first set-up': '首次设置',
  import: '导入表格',
  'make the months of the audit log': '预备审计日志的月份',
  'move journeys to the version in force': '把旅程迁到现行标准',
  'plan journeys of homes': '计划房屋的旅程',
  'plan journeys of projects': '计划项目的旅程',
  'plan the journey of a project': '计划项目的旅程',
  'reckon terms by the calendar of a city': '按城市日历重新计算个案时限',
  'say what is overdue': '告知逾期的动作',
  'seal the audit log': '封存审计日志',
  'sign-in': '登录',
  start: '系统启动',
  'tidy up after an upload': '清理上传的文件',
  'watch promises of cases': '检查个案时限',
  'write down how a delivery went': '记录消息送达情况',
}

/** Why the system acted by itself; in English the log holds the words already. What has no words yet is told by the change alone. */
export const systemReasons = {
  zh,
  en: Object.fromEntries(
    Object.keys(zh).map((reason) => [reason, reason.charAt(0).toUpperCase() + reason.slice(1)]),
  ),
}
