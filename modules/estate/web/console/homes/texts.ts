import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    homes: '房屋', search: '3栋1602、房号编码', home: '房号', code: '编码', project: '项目', phase: '分期', building: '楼栋', unit: '单元', floor: '楼层', layout: '户型', gross: '建筑面积', net: '套内面积', state: '状态',
    none: '还没有房屋', noneHint: '在项目页导入房源清单，分期、楼栋和户型会自动建立。', importHomes: '导入房源', change: '修改', save: '保存', number: '房号', numberHint: '门牌上的号码，例如 1602。', unitHint: '例如 2；没有单元可不填。', floorHint: '不填按房号推算。', changeHome: '修改房屋', addHome: '新增房屋',
    removeHome: (label: string) => `删除“${label}”。有业主、合同或个案的房屋不能删除，删除后不能恢复。`,
    register: '业主登记册', noHolders: '还没有登记业主。', kinds: { owner: '业主', coOwner: '共有人', tenant: '租户', family: '家人', authorised: '授权人' }, former: (count: number) => `以往 ${count} 人`, hideFormer: '收起以往', since: (date: string) => `${date} 起`, period: (from: string, until: string) => `${from} 至 ${until}`, lease: (until: string) => `租期至 ${until}`, resale: '二手购入',
    use: '使用情况', uses: { ownUse: '自用', let: '出租', vacant: '空置' }, payer: '缴费人', companies: '企业租户', checks: { pending: '待核验', passed: '已核验', failed: '未通过' }, deliveredOn: '交付', movedInOn: '入住', notYet: '尚未',
    journey: '服务旅程', whole: '全部动作', openActions: '待办动作', doIt: '去办理', noOpen: '目前没有到期的动作。', steward: '管家', ambassador: '客户大使', serving: '服务人员', nobody: '未指定', due: (date: string) => `${date} 前`,
    cases: '个案', noCases: '没有个案', allCases: '全部个案', timeline: '时间线', noTimeline: '这套房屋还没有记录。',
    events: {
      became: (name: string, kind: string) => `${name} 登记为${kind}`, ended: (name: string, kind: string) => `${name} 不再是${kind}`, use: (use: string) => `登记为${use}`, pays: (name: string) => `${name} 开始缴费`, delivered: '房屋交付', movedIn: '业主入住',
      opened: (title: string) => `个案：${title}`, closed: (title: string) => `个案结案：${title}`, company: (name: string) => `企业租户 ${name} 入驻`,
    },
    endReasons: { resale: '二手转让', leaseEnded: '租约到期', movedOut: '搬离', contractCancelled: '合同解除', revoked: '授权撤回', correction: '更正' }, showMore: (count: number) => `再看 ${count} 条`,
    since2: (date: string) => `${date} 进入`, until2: (date: string) => `${date} 结束`, about: (date: string) => `约 ${date}`,
  },
  en: {
    homes: 'Homes', search: 'Building and number, or home code', home: 'Home', code: 'Code', project: 'Project', phase: 'Phase', building: 'Building', unit: 'Unit', floor: 'Floor', layout: 'Layout', gross: 'Gross area', net: 'Net area', state: 'State',
    none: 'No homes yet', noneHint: 'Import the list of homes on the project’s page; phases, buildings and layouts are made along the way.', importHomes: 'Import homes', change: 'Change', save: 'Save', number: 'Number', numberHint: 'As on the door, for example 1602.', unitHint: 'For example 2; empty where there are no units.', floorHint: 'Taken from the number when left empty.', changeHome: 'Change the home', addHome: 'Add a home',
    removeHome: (label: string) => `Removes “${label}”. A home with owners, a contract or cases stays. This cannot be undone.`,
    register: 'Owner register', noHolders: 'No owner entered yet.', kinds: { owner: 'Owner', coOwner: 'Co-owner', tenant: 'Tenant', family: 'Family', authorised: 'Authorised' }, former: (count: number) => `${count} earlier`, hideFormer: 'Hide earlier', since: (date: string) => `since ${date}`, period: (from: string, until: string) => `${from} to ${until}`, lease: (until: string) => `lease until ${until}`, resale: 'second-hand',
    use: 'Use', uses: { ownUse: 'Own use', let: 'Let', vacant: 'Vacant' }, payer: 'Pays the fee', companies: 'Company tenants', checks: { pending: 'To be checked', passed: 'Checked', failed: 'Failed' }, deliveredOn: 'Delivered', movedInOn: 'Moved in', notYet: 'Not yet',
    journey: 'Journey', whole: 'All actions', openActions: 'Open actions', doIt: 'Open the action', noOpen: 'Nothing is due at present.', steward: 'Steward', ambassador: 'Ambassador', serving: 'At their service', nobody: 'Nobody yet', due: (date: string) => `by ${date}`,
    cases: 'Cases', noCases: 'No cases', allCases: 'All cases', timeline: 'Timeline', noTimeline: 'Nothing has happened here yet.',
    events: {
      became: (name: string, kind: string) => `${name}: ${kind}`, ended: (name: string, kind: string) => `${name}: no longer ${kind}`, use: (use: string) => `Use: ${use}`, pays: (name: string) => `${name} pays the fee`, delivered: 'Delivered', movedIn: 'Moved in',
      opened: (title: string) => `Case: ${title}`, closed: (title: string) => `Case closed: ${title}`, company: (name: string) => `Company tenant ${name}`,
    },
    endReasons: { resale: 'resale', leaseEnded: 'lease ended', movedOut: 'moved out', contractCancelled: 'contract cancelled', revoked: 'revoked', correction: 'correction' }, showMore: (count: number) => `${count} more`,
    since2: (date: string) => `since ${date}`, until2: (date: string) => `until ${date}`, about: (date: string) => `about ${date}`,
  },
})
