/** A form as a browser sends it: fields, and files under the name `photos`. */
export function multipart(fields: Record<string, string>, photos: { name: string; bytes: Buffer }[] = []) {
  const mark = 'formpart'
  const parts = [
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--${mark}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...photos.flatMap(({ name, bytes }) => [
      Buffer.from(
        `--${mark}\r\nContent-Disposition: form-data; name="photos"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${mark}--\r\n`),
  ]
  return {
    payload: Buffer.concat(parts),
    headers: { 'content-type': `multipart/form-data; boundary=${mark}` },
  }
}
