import { defineRefusals } from '../errors/index.ts'

const allowedZh =
  '可以上传照片（JPG、PNG、WebP、GIF）、视频（MP4、MOV、WebM）、录音（M4A、MP3、OGG、WAV）、PDF、Word、Excel、TXT 和 CSV。'
const allowedEn =
  'Photos (JPG, PNG, WebP, GIF), video (MP4, MOV, WebM), sound (M4A, MP3, OGG, WAV), PDF, Word, Excel, TXT and CSV are accepted.'

export const refusals = defineRefusals('files', {
  noFile: {
    status: 422,
    zh: '没有收到文件，请重新选择后上传。',
    en: 'No file arrived. Please choose it again.',
  },
  empty: {
    status: 422,
    zh: '“{name}”是空文件，请重新选择。',
    en: '"{name}" is empty. Please choose another file.',
  },
  interrupted: {
    status: 400,
    zh: '上传中断了，请检查网络后重试。',
    en: 'The upload was interrupted. Please check the connection and try again.',
  },
  tooLarge: {
    status: 413,
    zh: '“{name}”太大：{kind}最大 {limit}。请压缩后再上传。',
    en: '"{name}" is too large: the limit for {kindEn} is {limit}. Please make it smaller.',
  },
  notAllowed: {
    status: 415,
    zh: `“{name}”的内容是 {type}，不能上传这种文件。${allowedZh}`,
    en: `"{name}" contains {type}, which is not accepted. ${allowedEn}`,
  },
  disguised: {
    status: 415,
    zh: `“{name}”的内容和名称不符，不能上传。${allowedZh}`,
    en: `"{name}" does not contain what its name says. ${allowedEn}`,
  },
  active: {
    status: 415,
    zh: '“{name}”是网页或 SVG，可能带有脚本，不能上传。请导出为 JPG 或 PNG。',
    en: '"{name}" is a web page or SVG and may carry scripts. Please export it as JPG or PNG.',
  },
  program: {
    status: 415,
    zh: '“{name}”是程序文件，不能上传。',
    en: '"{name}" is a program and is not accepted.',
  },
  macros: {
    status: 415,
    zh: '“{name}”带有宏，不能上传。请另存为不带宏的文件（.xlsx 或 .docx）。',
    en: '"{name}" carries macros. Please save it without them (.xlsx or .docx).',
  },
  oldOffice: {
    status: 415,
    zh: '“{name}”是旧版 Office 文件或设了密码，不能上传。请去掉密码并另存为 .xlsx 或 .docx。',
    en: '"{name}" is an old Office file or has a password. Please remove the password and save it as .xlsx or .docx.',
  },
  heic: {
    status: 415,
    zh: '“{name}”是 HEIC 照片，无法读取。请在手机“设置 › 相机 › 格式”中选择“兼容性最佳”，或转成 JPG 后上传。',
    en: '"{name}" is a HEIC photo, which cannot be read here. Choose "Most Compatible" in the camera settings of the phone, or convert it to JPG.',
  },
  unreadable: {
    status: 422,
    zh: '照片“{name}”已损坏或不完整，无法打开。请重新拍摄或选择。',
    en: 'The photo "{name}" is damaged or incomplete. Please take or choose it again.',
  },
  tooManyPixels: {
    status: 422,
    zh: '照片“{name}”的像素太多（最多 {limit}）。请缩小后再上传。',
    en: 'The photo "{name}" has too many pixels (at most {limit}). Please make it smaller.',
  },
  noPreview: { status: 404, zh: '这个文件没有缩略图。', en: 'This file has no thumbnail.' },
  notStored: {
    status: 503,
    zh: '文件暂时存不进去，您填写的其他内容还在。请稍后再试；如仍不行，请告诉管理员。',
    en: 'The file cannot be stored right now; whatever else you entered is still there. Please try again shortly, or tell an administrator.',
  },
  storeAway: {
    status: 503,
    zh: '文件暂时取不出来，请稍后再试。',
    en: 'The file cannot be fetched right now. Please try again shortly.',
  },
})
