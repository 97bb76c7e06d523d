import type { Chance } from '../random.ts'

/** The people of the product brief; they appear first, everybody else is made of the parts below. */
export const knownCustomers = [
  '沈佳禾',
  '陆一鸣',
  '顾晚晴',
  '程思远',
  '韩雨桐',
  '郑柏舟',
  '苏念',
  '宋知微',
  '方启明',
  '许若水',
  '贺之洲',
  '孟庭轩',
  '谭小雅',
  '袁慕白',
  '魏青',
  '田野',
  '白露',
  '丁卯',
] as const

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const compound = ['欧阳', '司徒', '上官', '诸葛']
const firstSyllables =
  '子雨欣思一梦佳晓浩志文明建国秀玉春海丽嘉若承予知景安清书云晨宇俊泽亦可婉静淑德永立庭慕之'
const lastSyllables =
  '涵轩怡然妍琪瑶洋杰华强军伟芳敏娟英兰霞红梅燕萍辉鹏飞龙宁凡悦彤妮航博远帆舟禾晴桐白青野露念微水洲雅'

/** A name as people have it: one or two given characters, seldom a compound surname. */
export function personName(chance: Chance): string {
  const surname = chance.happens(0.01) ? chance.pick(compound) : chance.pick([...surnames])
  const given = chance.happens(0.2)
    ? chance.pick([...lastSyllables])
    : chance.pick([...firstSyllables]) + chance.pick([...lastSyllables])
  return surname + given
}

/** Numbers from 13800000001 on, which belong to nobody in the demo's world. */
export const phoneOf = (index: number) => String(13_800_000_001 + index)

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** An identity number that is well formed but for its last digit, so that it can belong to nobody. */
export function identityNumberOf(chance: Chance, birthYear: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const body = `4403${chance.between(10, 99)}${birthYear}${two(chance.between(1, 12))}${two(chance.between(1, 28))}${chance.between(100, 999)}`
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + checkDigits[((sum % 11) + 1) % 11]
}
