import { defineTexts } from '#design/texts.ts'

/** What is not covered, and what follows a refusal (domain.md 4.1). */
export const law = defineTexts({
  zh: {
    excluded: '不在保修范围内的情况',
    excludedWords:
      '使用不当、第三方造成的损坏、不可抗力，以及自行装修造成的损坏，不在保修范围内；我们仍可上门查看，需要时给您报价。',
    staffExcluded:
      '使用不当、第三方造成的损坏、不可抗力，以及业主自行装修造成的损坏不在保修范围内：给出报价，不要拒绝上门。',
    risk: '拒绝或拖延的后果',
    riskWords:
      '保修期内拒绝维修或在合理期限内拖延，业主可自行或委托他人修复，费用和由此造成的损失由我们承担（商品房买卖合同司法解释第十条）。',
    backToBack: '施工方保修期内的维修费用向施工方追偿；施工方到期后，对业主的责任不变。',
  },
  en: {
    excluded: 'What is not covered',
    excludedWords:
      'Misuse, damage by others, force majeure and your own fit-out are not covered. We still come to look, and give you a quote where needed.',
    staffExcluded:
      'Misuse, damage by others, force majeure and the owner’s own fit-out are not covered: give a quote, do not refuse to come.',
    risk: 'What follows a refusal or delay',
    riskWords:
      'Within the warranty, refusal or delay lets the owner have it repaired and charge cost and loss to us (SPC sales interpretation, art. 10).',
    backToBack:
      'Within the builder’s term the cost is claimed from the builder; after it, our duty to the owner stays the same.',
  },
})
