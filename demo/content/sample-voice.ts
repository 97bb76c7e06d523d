const rate = 8000

/** A voice message without words: a soft hum that rises and falls like speech, as WAV of eight bits. */
export function sampleVoice(seconds: number): Buffer {
  const samples = Math.round(seconds * rate)
  const bytes = Buffer.alloc(44 + samples)
  bytes.write('RIFF')
  bytes.writeUInt32LE(36 + samples, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(rate, 28)
  bytes.writeUInt16LE(1, 32)
  bytes.writeUInt16LE(8, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples, 40)
  for (let at = 0; at < samples; at++) {
    const second = at / rate
    const pitch = 180 + 40 * Math.sin(second * 5)
    const loud = 28 * Math.abs(Math.sin(second * 7)) * Math.abs(Math.sin(second * 1.3))
    bytes[44 + at] = 128 + Math.round(loud * Math.sin(second * pitch * 2 * Math.PI))
  }
  return bytes
}
