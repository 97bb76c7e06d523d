import sharp from 'sharp'
const [,, out, max, ...names]=process.argv
let x=0; const parts=[]
for(const n of names){ const m=await sharp(n).metadata(); const h=Math.min(m.height,+max); parts.push({input: await sharp(n).extract({left:0,top:0,width:m.width,height:h}).toBuffer(), left:x, top:0}); x+=m.width+12 }
await sharp({create:{width:x,height:+max,channels:3,background:'#fff'}}).composite(parts).png().toFile(out)
