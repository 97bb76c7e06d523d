/** The tables of the channels as people name them. */
export const channelSubjects = {
  zh: {
    'channels.channel': '受理渠道',
    'channels.letter': '渠道收发记录',
    'channels.conversation': '渠道会话',
  },
  en: {
    'channels.channel': 'Channel',
    'channels.letter': 'Letter of a channel',
    'channels.conversation': 'Conversation of a channel',
  },
}
