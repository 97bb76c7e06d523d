import { defineTexts } from '#design/texts.ts'

export const offlineTexts = defineTexts({
  zh: {
    title: (count: number) => `存在本机，等待同步 · ${count} 项`,
    hint: '有网络后自动提交，办理时间以服务器收到为准。',
    kept: '已存在本机，联网后自动提交',
    files: (count: number) => `${count} 份文件`,
    sendAgain: '核对后仍然提交',
    addOnly: '作为补充凭证附上',
    drop: '放弃这条记录',
    sure: '放弃后，这条记录和照片不再保留。',
    keep: '先留着',
  },
  en: {
    title: (count: number) => `Kept on this device, to be sent · ${count}`,
    hint: 'Sent by itself when there is a line; the server’s time of receipt counts.',
    kept: 'Kept on this device; it will be sent when there is a line',
    files: (count: number) => (count === 1 ? '1 file' : `${count} files`),
    sendAgain: 'Send it all the same',
    addOnly: 'Attach as further evidence',
    drop: 'Discard',
    sure: 'The entry and its photos are then gone.',
    keep: 'Keep it',
  },
})
