/** The tables of the complaint board as people name them. */
export const boardSubjects = {
  zh: {
    'board.author': '发帖人',
    'board.post': '论坛帖子',
    'board.wording': '帖子公布的文字',
    'board.original': '帖子原文',
    'board.answer': '公开答复',
    'board.appeal': '扣帖申诉',
    'board.follower': '帖子关注者',
    'knowledge.piece': '知识条目',
    'knowledge.edition': '知识条目的版本',
    'knowledge.use_count': '知识引用次数',
    'knowledge.tone_word': '不宜用语',
  },
  en: {
    'board.author': 'Poster',
    'board.post': 'Post of the complaint board',
    'board.wording': 'Published words of a post',
    'board.original': 'Original of a post',
    'board.answer': 'Public answer',
    'board.appeal': 'Appeal against withholding',
    'board.follower': 'Follower of a post',
    'knowledge.piece': 'Piece of knowledge',
    'knowledge.edition': 'Edition of a piece of knowledge',
    'knowledge.use_count': 'Uses of a piece of knowledge',
    'knowledge.tone_word': 'Phrase to avoid',
  },
}
