/** The tables of opinions and improvements as people name them. */
export const improvementSubjects = {
  zh: {
    'improvement.topic': '意见主题',
    'improvement.opinion': '意见',
    'improvement.improvement': '改进',
    'improvement.telling': '您说的，我们做了',
    'improvement.talk': '业主恳谈会',
    'improvement.slot': '恳谈会时段',
    'improvement.guest': '恳谈会来宾',
  },
  en: {
    'improvement.topic': 'Topic of opinions',
    'improvement.opinion': 'Opinion',
    'improvement.improvement': 'Improvement',
    'improvement.telling': 'You said, we did',
    'improvement.talk': 'Talk meeting',
    'improvement.slot': 'Time of a talk meeting',
    'improvement.guest': 'Guest of a talk meeting',
  },
}
