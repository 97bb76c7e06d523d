import type { ScriptKind } from './script.ts'

/** The topics that the product knows, with their titles; a project may write others. */
export const usualTitles: Record<ScriptKind, readonly (readonly [key: string, title: string])[]> = {
  script: [
    ['plan', '小区规划'],
    ['home', '房屋特点'],
    ['location', '地理位置'],
    ['budget', '预算与支出'],
    ['facilities', '配套设施'],
    ['developer', '开发商实力、诚信与品牌'],
    ['property', '物业服务'],
  ],
  terms: [
    ['parties', '买卖双方与房屋'],
    ['area', '面积、误差与结算'],
    ['price', '价款与付款方式'],
    ['loan', '贷款不成怎么办'],
    ['delivery', '交付日期、条件与逾期'],
    ['quality', '质量、保修与样板房'],
    ['changes', '规划设计变更'],
    ['title', '产权登记'],
    ['covenant', '临时管理规约与前期物业'],
    ['adverse', '不利因素附件'],
    ['disputes', '违约责任与争议'],
  ],
  measures: [
    ['measures', '《商品房销售管理办法》'],
    ['model', '商品房买卖合同示范文本'],
  ],
}
