/** The tables of conduct and appraisal as people name them. */
export const workplaceSubjects = {
  zh: {
    'workplace.edition': '行为规范与素质模型的版本',
    'workplace.conduct_check': '行为规范检查',
    'workplace.measure': '检查后的措施',
  },
  en: {
    'workplace.edition': 'Edition of the code or the model',
    'workplace.conduct_check': 'Conduct check',
    'workplace.measure': 'Measure after a check',
  },
}
