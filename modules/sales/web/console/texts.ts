import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    title: '购房合同', number: '合同编号', home: '房屋', buyers: '买受人', signedOn: '签约日期', price: '总价', planned: '约定交付', state: '状态', states: { standing: '有效', cancelled: '已取消' }, project: '项目', all: '全部', standing: '有效合同', none: '还没有购房合同', noneHint: '登记第一份合同，或从名册批量导入。',
    sign: '登记合同', homeHint: '输入楼栋房号，例如 3栋1602', priceHint: '元，可粘贴 2,380,000 或 238万', priceWrong: '总价要大于零', plannedHint: '合同约定的交付日期，是交付通知和逾期的依据。', addBuyer: '增加买受人', removeBuyer: '移除这位买受人', buyer: (at: number) => (at === 0 ? '买受人（业主）' : `共有人 ${at}`), isNew: '新客户', isKnown: '已有客户', person: '客户', name: '姓名', phone: '手机', identity: '证件号码', buyersHint: '第一位登记为业主，其余为共有人；手机或证件已在档的客户会自动找到，不会重复建档。', signed: '合同已登记',
    cancel: '取消合同', cancelledOn: '取消日期', reason: '取消原因', cancelHint: '买受人从取消之日起不再是这套房的业主，历史记录保留。', cancelled: '合同已取消', since: '自签约起，本合同下的服务旅程已经开始。', journey: '服务旅程', customer: '查看档案', delivery: '交付',
  },
  en: {
    title: 'Sales contracts', number: 'Number', home: 'Home', buyers: 'Buyers', signedOn: 'Signed', price: 'Price', planned: 'Promised delivery', state: 'State', states: { standing: 'Standing', cancelled: 'Cancelled' }, project: 'Project', all: 'All', standing: 'Standing', none: 'No sales contracts yet', noneHint: 'Enter the first one, or import the office’s list.',
    sign: 'Enter a contract', homeHint: 'Building and number, for example 3栋1602', priceHint: 'Yuan; 2,380,000 or 238万 may be pasted', priceWrong: 'The price must be above zero', plannedHint: 'The day promised in the contract: notices and delays count from it.', addBuyer: 'Add a buyer', removeBuyer: 'Remove this buyer', buyer: (at: number) => (at === 0 ? 'Buyer (owner)' : `Co-owner ${at}`), isNew: 'New', isKnown: 'On file', person: 'Customer', name: 'Name', phone: 'Mobile', identity: 'Identity number', buyersHint: 'The first becomes the owner, the others co-owners. Whoever is on file by phone or identity is found, not doubled.', signed: 'Contract entered',
    cancel: 'Cancel the contract', cancelledOn: 'Cancelled on', reason: 'Reason', cancelHint: 'From that day the buyers no longer own the home; the history is kept.', cancelled: 'Contract cancelled', since: 'The journey of this contract began when it was signed.', journey: 'Journey', customer: 'Open the file', delivery: 'Delivery',
  },
})
