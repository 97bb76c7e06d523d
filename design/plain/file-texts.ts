import { defineTexts } from '../texts.ts'

export const fileTexts = defineTexts({
  zh: {
    camera: '拍照',
    album: '选照片',
    choose: '选择文件',
    sign: '在屏幕上签名',
    signed: '用这个签名',
    cancel: '取消',
    signature: '签名',
    hint: (left: number) => `可以拖到这里或直接粘贴，还可添加 ${left} 个`,
    lost: '连接中断，恢复后会自动重传',
    kept: '已存在本机，联网后上传',
    again: '重试',
    remove: (name: string) => `移除 ${name}`,
    sending: (percent: number) => `正在上传 ${percent}%`,
  },
  en: {
    camera: 'Take a photo',
    album: 'Choose photos',
    choose: 'Choose files',
    sign: 'Sign on the screen',
    signed: 'Use this signature',
    cancel: 'Cancel',
    signature: 'Signature',
    hint: (left: number) => `Or drop or paste them here; ${left} more fit`,
    lost: 'Connection lost; it will be sent again when it is back',
    kept: 'Kept on this device, sent when there is a line',
    again: 'Try again',
    remove: (name: string) => `Remove ${name}`,
    sending: (percent: number) => `Uploading ${percent}%`,
  },
})
