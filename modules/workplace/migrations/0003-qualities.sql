-- The 29 qualities of good service staff in their four groups, 8 + 7 + 8 + 6 (S4-12), with what is observed for each (DEFAULT).
-- Each line: key, group, Chinese, English, what is observed in Chinese and in English.
INSERT INTO workplace.edition (id, sort, number, state, written_by, published_by, published_on, created_at, items)
SELECT uuidv7(), 'qualities', 1, 'published', '系统', '系统', current_date, now(),
       jsonb_agg(jsonb_build_object('key', r -> 0, 'chapter', r -> 1, 'zh', r -> 2, 'en', r -> 3, 'observedZh', r -> 4, 'observedEn', r -> 5, 'roles', '[]'::jsonb))
  FROM jsonb_array_elements($json$[
["empathy", "heart", "同理心", "Empathy", "说得出客户此刻的感受，再谈事情。", "Names what the customer feels before the matter itself."],
["gratitude", "heart", "感恩", "Gratitude", "为客户的提醒和耐心道谢，也谢帮忙的同事。", "Thanks customers for their word and patience, and colleagues for their help."],
["kindness", "heart", "善良", "Kindness", "没有人要求，也替客户多想一步。", "Thinks one step further for the customer without being asked."],
["responsibility", "heart", "责任心", "Responsibility", "接手的事跟到底，不等人催。", "Follows what was taken up to its end without being reminded."],
["openMind", "heart", "开放心态", "Open mind", "听得进不同意见，并试着改。", "Hears another view and tries it."],
["confidence", "heart", "自信", "Confidence", "面对提问，站得稳、说得清。", "Stands firm and speaks clearly when questioned."],
["selfControl", "heart", "自制力", "Self-control", "被误解、被责骂时语气不变。", "Keeps the tone when misunderstood or shouted at."],
["endurance", "heart", "承受力", "Endurance", "忙的日子、难的个案之后，第二天照样有精神。", "Is fresh again the day after a hard case or a busy day."],
["modest", "character", "谦虚", "Modest", "功劳说大家的，问题先看自己。", "Gives credit to others and looks for the fault at home first."],
["honest", "character", "诚实", "Honest", "说实情，包括不好的消息。", "Says what is so, bad news included."],
["tolerant", "character", "宽容", "Tolerant", "不记客户的气话，也不背后议论。", "Forgets angry words and does not talk behind backs."],
["calm", "character", "沉稳", "Calm", "出了急事，先定下来，再一件一件办。", "In an emergency settles first, then does one thing after another."],
["quick", "character", "敏捷", "Quick", "当天的事当天动手。", "Begins today what came today."],
["courteous", "character", "有礼", "Courteous", "称呼、问候、道别，一样不少。", "Never leaves out address, greeting and farewell."],
["professionalLook", "character", "职业形象", "Professional look", "衣着整洁，举止让人放心。", "Neat clothes and manners that people trust."],
["expression", "skill", "表达", "Expression", "复杂的事，用客户听得懂的话讲清楚。", "Explains involved matters in words that the customer knows."],
["communication", "skill", "沟通", "Communication", "该说的人都说到了，没有人最后才知道。", "Everybody concerned has been told, and nobody hears it last."],
["listening", "skill", "倾听", "Listening", "能把客户的话复述得让客户点头。", "Repeats what was said so that the customer nods."],
["attention", "skill", "观察", "Attention", "看得见没有说出口的需要。", "Sees needs that were not spoken."],
["analysis", "skill", "分析", "Analysis", "找得到原因，不只是处理表面。", "Finds the cause and not only the trace."],
["coordination", "skill", "协调", "Coordination", "请得动别的部门，也说得清谁做什么。", "Gets other departments moving and says who does what."],
["memory", "skill", "记忆", "Memory", "叫得出客户的名字，记得住他的事。", "Knows the names of customers and their matters."],
["cohesion", "skill", "凝聚", "Cohesion", "让同事愿意一起做。", "Makes colleagues want to work together."],
["skilled", "work", "业务熟练", "Skilled", "流程、政策、房屋常识不用翻就答得上。", "Answers on process, policy and homes without looking up."],
["helpful", "work", "乐于助人", "Helpful", "不在职责里的，也帮客户找到人。", "Finds the right person even for what is not his post."],
["keen", "work", "积极进取", "Keen", "主动学，主动提一条改进。", "Learns and proposes improvements unasked."],
["warm", "work", "热情", "Warm", "见面先笑，声音里有温度。", "Smiles first, and the voice is warm."],
["trueToPromises", "work", "信守承诺", "True to promises", "说了几点，就几点。", "The hour that was named is the hour."],
["selfReliant", "work", "独当一面", "Self-reliant", "一个人值班也拿得了主意，知道何时上报。", "Decides alone on duty, and knows when to report."]
]$json$::jsonb) r;
