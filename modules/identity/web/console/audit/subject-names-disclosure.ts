/** Tables of what customers are told before they buy. */
export const disclosureSubjects = {
  zh: {
    'disclosure.board': '公示登记',
    'disclosure.notice': '不利因素公示',
    'disclosure.factor': '不利因素',
    'disclosure.new_factor': '新的不利因素',
    'disclosure.posting': '公示内容',
    'disclosure.poster': '渠道海报',
    'disclosure.poster_place': '张贴地点',
    'disclosure.poster_proof': '海报张贴照片',
    'disclosure.shown_file': '公示图片',
    'disclosure.script': '讲解文本',
    'disclosure.script_file': '讲解资料',
    'disclosure.talk': '讲解',
    'disclosure.purchase': '签约准备',
    'disclosure.paper': '签约资料',
    'disclosure.waiver': '认购与签约前的放行',
    'disclosure.intention': '购房意向',
  },
  en: {
    'disclosure.board': 'Register of postings',
    'disclosure.notice': 'Adverse-factor notice',
    'disclosure.factor': 'Adverse factor',
    'disclosure.new_factor': 'New adverse factor',
    'disclosure.posting': 'Posting',
    'disclosure.poster': 'Channel poster',
    'disclosure.poster_place': 'Place of a poster',
    'disclosure.poster_proof': 'Photo of a poster',
    'disclosure.shown_file': 'Picture in public',
    'disclosure.script': 'Script',
    'disclosure.script_file': 'Paper of a script',
    'disclosure.talk': 'Talk',
    'disclosure.purchase': 'Preparing to sign',
    'disclosure.paper': 'Paper to bring',
    'disclosure.waiver': 'Waiver before subscription or contract',
    'disclosure.intention': 'Intention to buy',
  },
}

/** Where they can be opened. */
export const disclosurePages = {
  'disclosure.notice': '/disclosure/notices/',
  'disclosure.posting': '/disclosure/postings/',
  'disclosure.poster_place': '/disclosure/posters/',
  'disclosure.script': '/disclosure/scripts/',
  'disclosure.talk': '/disclosure/talks/',
  'disclosure.purchase': '/disclosure/purchases/',
}
