-- DEFAULT: the tone guide, the creed and phrases to avoid, to be rewritten by whoever runs the service.
CREATE FUNCTION pg_temp.lay_down(of text, title_zh text, title_en text, body_zh text, body_en text) RETURNS void LANGUAGE sql AS $$
  WITH made AS (
    INSERT INTO knowledge.piece (id, sort, title_zh, title_en, body_zh, body_en, number, published_on, review_on, searched, grams,
      changed_by, created_at)
    VALUES (uuidv7(), of, title_zh, title_en, body_zh, body_en, 1, current_date, current_date + 365, '', '{}', '系统', now()) RETURNING id)
  INSERT INTO knowledge.edition (id, piece_id, number, state, title_zh, title_en, body_zh, body_en, written_by, published_by,
    published_on, changed_by, created_at)
  SELECT uuidv7(), id, 1, 'published', title_zh, title_en, body_zh, body_en, '系统', '系统', current_date, '系统', now() FROM made
$$;

SELECT pg_temp.lay_down('guide', '语言规范', 'How we speak', $zh$两条规则
1. 先相信客户。他说漏水，就当作真的在漏水，先去看。
2. 觉得客户不对的时候，回到第一条，再听一遍。

两种氛围
- 像在自己家里说话：放松、不端着。
- 像对长辈和老朋友说话：有分寸、有记性。

三个基础
- 真实：知道多少说多少，不知道就说什么时候能知道。
- 准时：说了几点，就几点。
- 有人：每句话后面都有名字，客户知道找谁。

四种方式
- 先听完，再开口。
- 先说感受，再说事实。
- 先说能做什么，再说做不到什么。
- 先给时间，再给解释。

沟通八则
1. 用“您”，叫得出称呼，记得住上次说到哪里。
2. 先谢谢他告诉我们，再谈事情。
3. 复述一遍，确认没有听错。
4. 不评判：不说“您应该”“您没有”“您误会了”。
5. 不推开：不说“不归我们管”，说“我来找到该办的人”。
6. 不躲藏：不拿制度、流程、系统当答案，说清原因和办法。
7. 每次都留下一步：谁、做什么、什么时候。
8. 结束前问一句：还有什么是我没有替您想到的？

办理九步
倾听 · 记录 · 确认 · 分类定级 · 指派 · 核实 · 商定方案 · 办理并通报 · 结果与回访$zh$, $en$Two rules
1. Believe the customer first. If he says it leaks, it leaks: go and look.
2. When you think the customer is wrong, go back to rule one and listen again.

Two ways to feel
- As at home: at ease, without airs.
- As with an elder or an old friend: with tact, and with a memory.

Three grounds to stand on
- True: say what you know, and when you will know the rest.
- On time: the hour you named is the hour.
- Somebody: every sentence has a name behind it.

Four ways of going about it
- Hear the end, then speak.
- Feeling first, facts second.
- What we can do first, what we cannot second.
- The time first, the explanation second.

Eight principles
1. Use the name, and remember where you left off.
2. Thank for the word before you go into the matter.
3. Say it back, so that you know you heard it right.
4. Do not judge: no "you should have", no "you misunderstood".
5. Do not push away: not "not our job" but "I will find who it belongs to".
6. Do not hide: rules, processes and systems are no answers; reasons and remedies are.
7. Leave a next step each time: who, what, when.
8. Ask before you end: what have I not thought of for you?

The nine steps
Listen · record · acknowledge · classify · assign · look into it · agree a plan · act and report · result and call-back$en$);

SELECT pg_temp.lay_down('creed', '服务信条', 'What we believe', $zh$我们不卖完房子就告别。我们和住在里面的人，一路同行。

尊重每一个人，听懂没有说出口的那一半。
让他得到的，比他期待的多一点。
把健康、从容的日子，住进每一扇窗里。

客户的信任，是我们最难得到、也最容易失去的东西。
在客户面前，每一位同事都是整个公司。
一百件事里错一件，对那一家人来说，就是全部。

好不好，客户说了算。
投诉是客户还愿意教我们，我们在投诉里把自己做得更好。$zh$, $en$We do not sell a home and say goodbye. We walk along with those who live in it.

Respect everybody, and understand the half that was not said.
Give a little more than was hoped for.
Let a healthy, unhurried life be at home behind every window.

Trust is the hardest thing for us to earn and the easiest to lose.
To the customer, each of us is the whole company.
One thing wrong in a hundred is, for that one family, everything.

Whether we do well is for the customer to say.
A complaint means that somebody still cares to teach us; it is where we become better.$en$);

INSERT INTO knowledge.tone_word (kind, phrase, better, why_zh, why_en) VALUES
  ('blaming', '您误会了', '我没有说清楚，我再说明一下', '说客户误会，就是说他错', 'To say the customer misunderstood is to say he is wrong'),
  ('blaming', '您应该早点', '谢谢您现在告诉我们，我们马上看', '责备时机，帮不上忙', 'Blaming the hour helps nobody'),
  ('blaming', '是您自己', '我们一起看看原因', '先找原因，不先找责任', 'Look for the cause before the fault'),
  ('blaming', '您没有按', '有一步需要补上，我来帮您', '指出缺的那一步，并帮他补上', 'Name the missing step and help with it'),
  ('blaming', '使用不当', '我们上门看过后告诉您原因', '没有看过现场，不下结论', 'No verdict before somebody has looked'),
  ('bureaucratic', '按照规定', '原因是……，可以这样办：', '制度不是理由，把原因和办法说出来', 'A rule is no reason: give the reason and the remedy'),
  ('bureaucratic', '予以', '给您', '公文字眼，客户听着远', 'A word of offices keeps people at a distance'),
  ('bureaucratic', '特此告知', '想跟您说一声', '这是通知的口气，不是答复', 'That is how a notice speaks, not an answer'),
  ('bureaucratic', '贵方', '您', '客户是人，不是“一方”', 'The customer is a person, not a party'),
  ('bureaucratic', '你方', '您', '客户是人，不是“一方”', 'The customer is a person, not a party'),
  ('bureaucratic', '走流程', '接下来三步：……，预计……前完成', '流程是我们的事，客户要的是时间', 'The process is ours; the customer needs the time'),
  ('bureaucratic', '已反馈相关部门', '我已请工程部的同事……，他今天会联系您', '说清是谁、做什么、什么时候', 'Say who does what and when'),
  ('bureaucratic', '相关部门', '具体的部门和同事姓名', '客户要知道找谁', 'The customer wants to know whom to ask'),
  ('evasive', '不归我们管', '我来找到负责的人，再告诉您', '客户只面对一个公司', 'The customer has one company before him'),
  ('evasive', '不属于我们', '我来联系负责的同事', '客户只面对一个公司', 'The customer has one company before him'),
  ('evasive', '尽快', '写明日期和时间', '“尽快”不是时间', '"As soon as possible" is no time'),
  ('evasive', '原则上', '可以 / 暂时不可以，因为……', '给明确的话', 'Give a clear word'),
  ('evasive', '无法答复', '我还不知道，明天……前告诉您', '说什么时候能知道', 'Say when you will know'),
  ('evasive', '请耐心等待', '下一次进展我在……告诉您', '等多久要说清楚', 'Say how long'),
  ('cold', '没办法', '我们能做的是……', '先说能做什么', 'Say first what can be done'),
  ('cold', '不可能', '目前做不到，原因是……；可以换成……', '关门的话后面要有窗', 'A closed door needs a window'),
  ('cold', '这是正常现象', '这种情况常见，我们来看看是否需要处理', '对我们正常，对客户不正常', 'Normal to us is not normal to the customer'),
  ('cold', '业主必须', '想请您帮忙……', '请求，不命令', 'Ask, do not order'),
  ('cold', '你们', '您', '把客户当一个人', 'Speak to one person');
