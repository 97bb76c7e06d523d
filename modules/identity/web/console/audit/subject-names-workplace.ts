/** The tables of conduct and appraisal as people name them. */
export const workplaceSubjects = {
  zh: {
    'workplace.edition': '行为规范与素质模型的版本',
    'workplace.conduct_check': '行为规范检查',
    'workplace.measure': '检查后的措施',
    'workplace.period': '评价周期',
    'workplace.appraisal': '员工评价',
    'workplace.need': '培训需要',
    'workplace.training': '培训',
    'workplace.participant': '参加培训的人',
  },
  en: {
    'workplace.edition': 'Edition of the code or the model',
    'workplace.conduct_check': 'Conduct check',
    'workplace.measure': 'Measure after a check',
    'workplace.period': 'Period of appraisal',
    'workplace.appraisal': 'Appraisal',
    'workplace.need': 'Training need',
    'workplace.training': 'Training',
    'workplace.participant': 'Taking part in a training',
  },
}
