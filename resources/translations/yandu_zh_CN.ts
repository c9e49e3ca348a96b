<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Yandu</source>
        <translation>关于研读</translation>
    </message>
    <message>
        <source>A desktop reader for Chinese policy and newspaper texts. It works offline and sends nothing anywhere. Program and glossary are under the MIT licence.</source>
        <translation>研读中文政策与报刊文章的桌面阅读器。离线运行，不向任何地方发送数据。程序与词库以 MIT 许可证发布。</translation>
    </message>
    <message>
        <source>It contains the work of others. THIRD_PARTY.md lists all of it; much used are:</source>
        <translation>本程序使用了他人的作品，全部列于 THIRD_PARTY.md，其中主要有：</translation>
    </message>
    <message>
        <source>The dictionary of ordinary words is not installed; it comes with: {command}</source>
        <translation>尚未安装普通词语词典，安装命令：{command}</translation>
    </message>
    <message>
        <source>The dictionary of ordinary words was added as a work of its own, under its own licence; no explanation of our glossary is taken from it.</source>
        <translation>普通词语词典是另行加入的独立作品，适用其自身的许可；本程序词库的解释均不取自该词典。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups of Your Notes</source>
        <translation>笔记备份</translation>
    </message>
    <message>
        <source>Back Up &amp;Now</source>
        <translation>立即备份(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>There are none yet; one is made every day you take notes.</source>
        <translation>还没有备份；记笔记的日子每天会自动备份一次。</translation>
    </message>
    <message>
        <source>Comparing it with your notes…</source>
        <translation>正在与当前笔记比较…</translation>
    </message>
    <message>
        <source>Restored. What was there before is backup {number}; Undo brings it back.</source>
        <translation>已恢复。恢复前的内容已存为第 {number} 号备份；撤销即可回到恢复之前。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>Restoring brings all notes back as they were then; what is there now is backed up first.</source>
        <translation>恢复会使全部笔记回到备份时的样子；当前内容会先行备份。</translation>
    </message>
    <message>
        <source>It holds just what your notes hold now.</source>
        <translation>与当前笔记完全相同。</translation>
    </message>
    <message>
        <source>Marks when restored: {back} come back, {gone} go, {changed} become as they were.</source>
        <translation>恢复后：找回 {back} 处标注，去掉 {gone} 处，{changed} 处变回原样。</translation>
    </message>
    <message>
        <source>Lessons: {then} instead of {now}.</source>
        <translation>教案：{then} 个（现有 {now} 个）。</translation>
    </message>
    <message>
        <source>Lists and searches: {then} instead of {now}.</source>
        <translation>清单和检索：{then} 个（现有 {now} 个）。</translation>
    </message>
    <message>
        <source>Own glossary entries: {then} instead of {now}.</source>
        <translation>自编词条：{then} 个（现有 {now} 个）。</translation>
    </message>
    <message>
        <source>Layers, lessons, lists or entries become as they were.</source>
        <translation>图层、教案、清单或词条将变回原样。</translation>
    </message>
</context>
<context>
    <name>Browse</name>
    <message>
        <source>Articles like the open one</source>
        <translation>与当前文章相近的文章</translation>
    </message>
    <message>
        <source>Open an article of the library first</source>
        <translation>请先打开资料库中的一篇文章</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing is like this article</source>
        <translation>没有相近的文章</translation>
    </message>
    <message>
        <source>Like “{title}”</source>
        <translation>与“{title}”相近</translation>
    </message>
    <message>
        <source>Re&amp;move {count} Articles from the Library…</source>
        <translation>从资料库中移除 {count} 篇文章(&amp;M)…</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>No columns</source>
        <translation>没有专栏</translation>
    </message>
    <message>
        <source>Part of a column&apos;s name</source>
        <translation>专栏名称的一部分</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>专栏</translation>
    </message>
    <message>
        <source>page unknown</source>
        <translation>版次不详</translation>
    </message>
    <message>
        <source>No articles on {day}</source>
        <translation>{day}没有文章</translation>
    </message>
    <message>
        <source>Articles of the day</source>
        <translation>当日文章</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>当月各日</translation>
    </message>
    <message>
        <source>{day}: {count} articles</source>
        <translation>{day}：{count} 篇</translation>
    </message>
    <message>
        <source>Months of the year</source>
        <translation>当年各月</translation>
    </message>
    <message>
        <source>month {month}: {count} articles</source>
        <translation>{month}月：{count} 篇</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相近</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>专栏</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Term {number} of {count} at this place, longest first</source>
        <translation>此处第 {number} 个词，共 {count} 个，由长到短</translation>
    </message>
    <message>
        <source>{count} terms here: ↑ ↓ or the wheel</source>
        <translation>此处有 {count} 个词：按 ↑ ↓ 或滚动滚轮</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退 (Alt+←)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进 (Alt+→)</translation>
    </message>
    <message>
        <source>Copy the card (Ctrl+C)</source>
        <translation>复制卡片内容 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Move to the side panel (Enter)</source>
        <translation>移到侧栏 (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>end</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>today</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>members</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英译</translation>
    </message>
    <message>
        <source>use of the word</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>told under {term}</source>
        <translation>见“{term}”条</translation>
    </message>
    <message>
        <source>Other meanings of the words:</source>
        <translation>该词的其他含义：</translation>
    </message>
    <message>
        <source>One of {count} meanings</source>
        <translation>共有 {count} 种含义</translation>
    </message>
    <message>
        <source>The meaning on {date}</source>
        <translation>{date}时的含义</translation>
    </message>
    <message>
        <source>Not the meaning on {date}</source>
        <translation>并非{date}时的含义</translation>
    </message>
    <message>
        <source>No meaning is on record for {date}</source>
        <translation>没有收录{date}时的含义</translation>
    </message>
    <message>
        <source>Note: </source>
        <translation>注：</translation>
    </message>
    <message>
        <source>Hide the English</source>
        <translation>收起英文</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文释义</translation>
    </message>
    <message>
        <source>Hide the Chinese</source>
        <translation>收起中文</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文释义</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>{date}起</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>至{date}</translation>
    </message>
    <message>
        <source>In office</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用时间</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>本文中</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} 处</translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation>跳到第一处</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>seen only as a copy elsewhere</source>
        <translation>仅见于转载</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the source {title}</source>
        <translation>复制出处：{title}</translation>
    </message>
    <message>
        <source>Broader</source>
        <translation>上位词</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>下位词</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>取代了</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>后被取代为</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>其后</translation>
    </message>
    <message>
        <source>Unlike</source>
        <translation>相对</translation>
    </message>
    <message>
        <source>Not to be confused with</source>
        <translation>不可混同</translation>
    </message>
    <message>
        <source>Social security</source>
        <translation>社会保障</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>经济财政</translation>
    </message>
    <message>
        <source>Politics</source>
        <translation>政治</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>行政办法</translation>
    </message>
    <message>
        <source>Law and order</source>
        <translation>法律与治安</translation>
    </message>
    <message>
        <source>Abroad, Taiwan, HK</source>
        <translation>外交与台港澳</translation>
    </message>
    <message>
        <source>Armed forces</source>
        <translation>军队与战争</translation>
    </message>
    <message>
        <source>Education and society</source>
        <translation>教育与社会</translation>
    </message>
    <message>
        <source>Rhetoric</source>
        <translation>公文套语</translation>
    </message>
    <message>
        <source>People and places</source>
        <translation>人物地名</translation>
    </message>
    <message>
        <source>Press style</source>
        <translation>新闻体例</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>numbered formula</source>
        <translation>数字缩略语</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>idiom</source>
        <translation>惯用语</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>nobody in particular: a word in general use</source>
        <translation>无特定发布者，为通用词语</translation>
    </message>
    <message>
        <source>not established by the sources seen</source>
        <translation>所见材料未能考定</translation>
    </message>
    <message>
        <source>Full form</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>Short form</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>又作</translation>
    </message>
    <message>
        <source>Also told here</source>
        <translation>条内另述</translation>
    </message>
    <message>
        <source>Also split</source>
        <translation>可拆用</translation>
    </message>
    <message>
        <source>Partly general knowledge: the sources do not bear out all of it</source>
        <translation>部分属一般常识，出处未能证明全部内容</translation>
    </message>
    <message>
        <source>Borne out by two sources or by the legal text</source>
        <translation>有两处来源或法规原文为证</translation>
    </message>
    <message>
        <source>Borne out by one good source</source>
        <translation>有一处可靠来源为证</translation>
    </message>
    <message>
        <source>General knowledge, not checked against a source</source>
        <translation>属一般常识，未经来源核对</translation>
    </message>
    <message>
        <source>Official English</source>
        <translation>官方英译</translation>
    </message>
    <message>
        <source>English in the press</source>
        <translation>报刊英译</translation>
    </message>
    <message>
        <source>English in studies</source>
        <translation>学界英译</translation>
    </message>
    <message>
        <source>Our English</source>
        <translation>本词库英译</translation>
    </message>
    <message>
        <source>Term card: {term}</source>
        <translation>释义卡：{term}</translation>
    </message>
    <message>
        <source>Click a term whose card is open, and the card moves here.</source>
        <translation>点击已打开释义卡的词语，卡片就会移到这里。</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有出现</translation>
    </message>
    <message>
        <source>Not found yet: the index is still being made</source>
        <translation>尚未找到：索引仍在编制</translation>
    </message>
    <message>
        <source>First: </source>
        <translation>首见：</translation>
    </message>
    <message>
        <source>Last: </source>
        <translation>末见：</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>资料库中</translation>
    </message>
    <message>
        <source>{count} articles, {front} on page 1</source>
        <translation>{count} 篇，其中头版 {front} 篇</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} 篇</translation>
    </message>
    <message>
        <source>In context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>{year}: {count} articles, in context</source>
        <translation>{year}年：{count}篇，看上下文</translation>
    </message>
    <message>
        <source>Articles by year</source>
        <translation>历年篇数</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>My note</source>
        <translation>我的笔记</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>Yandu&apos;s glossary</source>
        <translation>研读词库</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>词库</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>普通词语</translation>
    </message>
    <message>
        <source>Measure word: </source>
        <translation>量词：</translation>
    </message>
    <message>
        <source>In it: </source>
        <translation>其中：</translation>
    </message>
    <message>
        <source>Level: GF0025-2021 (HSK 3.0)</source>
        <translation>等级：GF0025-2021（HSK 3.0）</translation>
    </message>
    <message>
        <source>Add to my glossary</source>
        <translation>加入我的词库</translation>
    </message>
    <message>
        <source>New: neither known nor being learnt</source>
        <translation>新词：未掌握，也不在学习中</translation>
    </message>
    <message>
        <source>I am learning it (Ctrl+Alt+L)</source>
        <translation>正在学习（Ctrl+Alt+L）</translation>
    </message>
    <message>
        <source>I know this term (Ctrl+Alt+K)</source>
        <translation>已掌握此术语（Ctrl+Alt+K）</translation>
    </message>
    <message>
        <source>Never mark it (Ctrl+Alt+I)</source>
        <translation>不再标注（Ctrl+Alt+I）</translation>
    </message>
</context>
<context>
    <name>Clozes</name>
    <message>
        <source>Hide Words</source>
        <translation>隐去词语</translation>
    </message>
    <message>
        <source>Every place of these words becomes a blank of the same width.</source>
        <translation>这些词语的每一处都换成等宽的空格。</translation>
    </message>
    <message>
        <source>The article has no terms, figures or marks to hide.</source>
        <translation>文章中没有可以隐去的词语、数字或标注。</translation>
    </message>
    <message>
        <source>{sort}: {words} words, {places} places</source>
        <translation>{sort}：{words} 个词，{places} 处</translation>
    </message>
    <message>
        <source>Figures and dates</source>
        <translation>数字和日期</translation>
    </message>
    <message>
        <source>What you have marked</source>
        <translation>已标注的内容</translation>
    </message>
    <message>
        <source>Hide as Cloze</source>
        <translation>设为填空</translation>
    </message>
    <message>
        <source>Remove Cloze</source>
        <translation>取消填空</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tabs</source>
        <translation>标签页(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Chara&amp;cters</source>
        <translation>字形(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Pinyin</source>
        <translation>拼音(&amp;P)</translation>
    </message>
    <message>
        <source>Focus &amp;Band</source>
        <translation>聚焦阅读(&amp;B)</translation>
    </message>
    <message>
        <source>R&amp;ead Aloud</source>
        <translation>朗读(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>配色(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Terms</source>
        <translation>术语(&amp;T)</translation>
    </message>
    <message>
        <source>What Yo&amp;u Know</source>
        <translation>掌握程度(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标注范围(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Wait Before the Card</source>
        <translation>释义卡延时(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Size of the Card</source>
        <translation>释义卡大小(&amp;S)</translation>
    </message>
    <message>
        <source>Mar&amp;ks</source>
        <translation>标注(&amp;K)</translation>
    </message>
    <message>
        <source>Dra&amp;w</source>
        <translation>书写(&amp;W)</translation>
    </message>
    <message>
        <source>Le&amp;sson</source>
        <translation>课堂(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;rojector</source>
        <translation>投影(&amp;R)</translation>
    </message>
    <message>
        <source>Clo&amp;ze</source>
        <translation>填空(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>资料库(&amp;L)</translation>
    </message>
    <message>
        <source>Open &amp;Another Library</source>
        <translation>打开其他资料库(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open from the Clip&amp;board</source>
        <translation>打开剪贴板文字(&amp;B)</translation>
    </message>
    <message>
        <source>Read the File A&amp;gain</source>
        <translation>重新读取文件(&amp;G)</translation>
    </message>
    <message>
        <source>Reopen with &amp;Encoding…</source>
        <translation>换编码重新打开(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;About This File…</source>
        <translation>关于此文件(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation>下一篇(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Article</source>
        <translation>上一篇(&amp;P)</translation>
    </message>
    <message>
        <source>E&amp;xport Annotations…</source>
        <translation>导出标注(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Import Annotations…</source>
        <translation>导入标注(&amp;I)…</translation>
    </message>
    <message>
        <source>Bac&amp;kups of Your Notes…</source>
        <translation>笔记备份(&amp;K)…</translation>
    </message>
    <message>
        <source>Make a &amp;Handout…</source>
        <translation>制作讲义(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation>下一个标签页(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Tab</source>
        <translation>上一个标签页(&amp;P)</translation>
    </message>
    <message>
        <source>Side &amp;by Side</source>
        <translation>并排阅读(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Scroll Together</source>
        <translation>同步滚动(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go to the Other Page</source>
        <translation>转到另一页(&amp;G)</translation>
    </message>
    <message>
        <source>E&amp;xchange Both Sides</source>
        <translation>交换左右两侧(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>Close &amp;Other Tabs</source>
        <translation>关闭其他标签页(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reopen Closed Tab</source>
        <translation>重新打开关闭的标签页(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with &amp;Source</source>
        <translation>连同出处复制(&amp;S)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>查找上一处(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;To the Note, and Back</source>
        <translation>转到注释及返回(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>检索(&amp;S)…</translation>
    </message>
    <message>
        <source>Words in &amp;Context…</source>
        <translation>词语上下文(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Timeline…</source>
        <translation>时间线(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;More Like This</source>
        <translation>相近文章(&amp;M)</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>浏览(&amp;W)…</translation>
    </message>
    <message>
        <source>To Read &amp;Later</source>
        <translation>加入待读(&amp;L)</translation>
    </message>
    <message>
        <source>Collections and Ta&amp;gs…</source>
        <translation>专题与标签(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Remove from the Library…</source>
        <translation>从资料库中移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Recentl&amp;y Removed…</source>
        <translation>最近移除(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Import F&amp;older…</source>
        <translation>导入文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>In a &amp;Folder or on a Stick…</source>
        <translation>文件夹或 U 盘中的资料库(&amp;F)…</translation>
    </message>
    <message>
        <source>On a &amp;Server…</source>
        <translation>服务器上的资料库(&amp;S)…</translation>
    </message>
    <message>
        <source>The &amp;Usual Library</source>
        <translation>常用资料库(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>默认字号(&amp;U)</translation>
    </message>
    <message>
        <source>P&amp;age Layout…</source>
        <translation>页面设置(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Caret</source>
        <translation>键盘光标(&amp;K)</translation>
    </message>
    <message>
        <source>Show or &amp;Hide Pinyin</source>
        <translation>显示或隐藏拼音(&amp;H)</translation>
    </message>
    <message>
        <source>Pinyin Above the &amp;Selection</source>
        <translation>为选中文字标注拼音(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;As the Desktop</source>
        <translation>跟随系统(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Change What Is Marked</source>
        <translation>切换标注范围(&amp;C)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Legen&amp;d</source>
        <translation>图例(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>文章脉络(&amp;O)</translation>
    </message>
    <message>
        <source>Forget What Was &amp;Read</source>
        <translation>清除阅读进度(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Traditional: &amp;Standard</source>
        <translation>繁体：通用(&amp;S)</translation>
    </message>
    <message>
        <source>Traditional: &amp;Taiwan</source>
        <translation>繁体：台湾字形(&amp;T)</translation>
    </message>
    <message>
        <source>Traditional: Taiwan, with Its &amp;Words</source>
        <translation>繁体：台湾字形及用语(&amp;W)</translation>
    </message>
    <message>
        <source>Traditional: &amp;Hong Kong</source>
        <translation>繁体：香港字形(&amp;H)</translation>
    </message>
    <message>
        <source>Simplified in Traditional, and the &amp;Other Way</source>
        <translation>简体显示为繁体，繁体显示为简体(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>不标注(&amp;O)</translation>
    </message>
    <message>
        <source>Above the &amp;Whole Article</source>
        <translation>标注全文(&amp;W)</translation>
    </message>
    <message>
        <source>Above &amp;Terms Only</source>
        <translation>只标注术语(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Correct a Reading…</source>
        <translation>更正读音(&amp;C)…</translation>
    </message>
    <message>
        <source>N&amp;o Band</source>
        <translation>不聚焦(&amp;O)</translation>
    </message>
    <message>
        <source>Lit &amp;Sentence</source>
        <translation>按句聚焦(&amp;S)</translation>
    </message>
    <message>
        <source>Lit &amp;Line</source>
        <translation>按行聚焦(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;witch: Sentence, Line, No Band</source>
        <translation>切换：句、行、不聚焦(&amp;W)</translation>
    </message>
    <message>
        <source>(no spd-say or espeak-ng on this system)</source>
        <translation>（本系统没有 spd-say 或 espeak-ng）</translation>
    </message>
    <message>
        <source>&amp;Begin or Stop Reading Aloud</source>
        <translation>开始或停止朗读(&amp;B)</translation>
    </message>
    <message>
        <source>Read &amp;Faster</source>
        <translation>加快语速(&amp;F)</translation>
    </message>
    <message>
        <source>Read &amp;Slower</source>
        <translation>放慢语速(&amp;S)</translation>
    </message>
    <message>
        <source>Read at the &amp;Usual Speed</source>
        <translation>正常语速(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>明亮(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>米黄(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>夜间(&amp;D)</translation>
    </message>
    <message>
        <source>High &amp;Contrast</source>
        <translation>高对比度(&amp;C)</translation>
    </message>
    <message>
        <source>Enter again</source>
        <translation>再按 Enter</translation>
    </message>
    <message>
        <source>&amp;Next Term</source>
        <translation>下一个术语(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Term</source>
        <translation>上一个术语(&amp;P)</translation>
    </message>
    <message>
        <source>Show &amp;Card</source>
        <translation>显示释义卡(&amp;C)</translation>
    </message>
    <message>
        <source>P&amp;in Card Beside the Page</source>
        <translation>把释义卡固定在侧栏(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Every Occurrence</source>
        <translation>每一处(&amp;E)</translation>
    </message>
    <message>
        <source>The First in the &amp;Article</source>
        <translation>全文第一处(&amp;A)</translation>
    </message>
    <message>
        <source>The First in Each &amp;Paragraph</source>
        <translation>每段第一处(&amp;P)</translation>
    </message>
    <message>
        <source>What Is Not &amp;Explained…</source>
        <translation>未收词语(&amp;E)…</translation>
    </message>
    <message>
        <source>C&amp;oncept Map…</source>
        <translation>概念图(&amp;O)…</translation>
    </message>
    <message>
        <source>A&amp;dd to My Glossary…</source>
        <translation>加入我的词库(&amp;D)…</translation>
    </message>
    <message>
        <source>M&amp;y Glossaries…</source>
        <translation>我的词库(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Browse the Glossary…</source>
        <translation>浏览词库(&amp;B)…</translation>
    </message>
    <message>
        <source>(to install: {command})</source>
        <translation>（安装命令：{command}）</translation>
    </message>
    <message>
        <source>&amp;Look Up in the Dictionary</source>
        <translation>查词典(&amp;L)</translation>
    </message>
    <message>
        <source>Cards of O&amp;rdinary Words</source>
        <translation>普通词语释义卡(&amp;R)</translation>
    </message>
    <message>
        <source>I &amp;Know This Term</source>
        <translation>已掌握(&amp;K)</translation>
    </message>
    <message>
        <source>I Am &amp;Learning It</source>
        <translation>正在学习(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Never Mark It</source>
        <translation>不再标注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Mark Only What Is Not Known</source>
        <translation>只标注未掌握的术语(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Small</source>
        <translation>小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation>默认(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Large</source>
        <translation>大(&amp;L)</translation>
    </message>
    <message>
        <source>For a &amp;Projector</source>
        <translation>适合投影(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Tones in Colour</source>
        <translation>声调着色(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无延时(&amp;N)</translation>
    </message>
    <message>
        <source>{seconds} Seconds</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>&amp;Glossary Terms</source>
        <translation>词库术语(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Key Words</source>
        <translation>关键词(&amp;K)</translation>
    </message>
    <message>
        <source>N&amp;ames, Dates and Figures</source>
        <translation>名称、日期与数字(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find a Command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>First &amp;Hints</source>
        <translation>初次使用提示(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Yandu</source>
        <translation>关于研读(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>开始投影(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Blank the Projector</source>
        <translation>黑屏／白屏(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Spotlight</source>
        <translation>聚光灯(&amp;S)</translation>
    </message>
    <message>
        <source>Sentence or &amp;Line in Focus</source>
        <translation>突出一句或一行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Curtain</source>
        <translation>遮幕(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Magnifier</source>
        <translation>放大镜(&amp;M)</translation>
    </message>
    <message>
        <source>Laser P&amp;ointer</source>
        <translation>激光笔(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Hold the Projector</source>
        <translation>定住投影(&amp;H)</translation>
    </message>
    <message>
        <source>For a &amp;Lit Room</source>
        <translation>亮教室(&amp;L)</translation>
    </message>
    <message>
        <source>For a &amp;Dark Room</source>
        <translation>暗教室(&amp;D)</translation>
    </message>
    <message>
        <source>L&amp;arger Type</source>
        <translation>放大字号(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Smaller Type</source>
        <translation>缩小字号(&amp;S)</translation>
    </message>
    <message>
        <source>One Screen: &amp;Fill It</source>
        <translation>只有一块屏幕时：铺满(&amp;F)</translation>
    </message>
    <message>
        <source>One Screen: Open a &amp;Window</source>
        <translation>只有一块屏幕时：另开窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Hide What Is Selected</source>
        <translation>隐去选中的文字(&amp;H)</translation>
    </message>
    <message>
        <source>Hide &amp;Words…</source>
        <translation>隐去一类词语(&amp;W)…</translation>
    </message>
    <message>
        <source>Reveal the &amp;Next</source>
        <translation>揭开下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Reveal &amp;All, or Hide All</source>
        <translation>全部揭开或全部隐去(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove All</source>
        <translation>取消全部填空(&amp;R)</translation>
    </message>
    <message>
        <source>Show &amp;Blanks</source>
        <translation>显示为空格(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;teps of the Lesson</source>
        <translation>教案步骤(&amp;T)</translation>
    </message>
    <message>
        <source>R&amp;ecord Steps</source>
        <translation>录制步骤(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Next Step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Step</source>
        <translation>上一步(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Mark What Is Selected…</source>
        <translation>标注所选文字(&amp;M)…</translation>
    </message>
    <message>
        <source>Note in the Marg&amp;in</source>
        <translation>页边批注(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Text Note</source>
        <translation>文中注(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>书签(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Link from Here, or to Here</source>
        <translation>链接起点或终点(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Add to the Chosen Mark</source>
        <translation>加入当前标注(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete the Chosen Mark</source>
        <translation>删除当前标注(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next Mark</source>
        <translation>下一处标注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Mark</source>
        <translation>上一处标注(&amp;P)</translation>
    </message>
    <message>
        <source>List &amp;of Marks…</source>
        <translation>标注列表(&amp;O)…</translation>
    </message>
    <message>
        <source>La&amp;yers…</source>
        <translation>图层(&amp;Y)…</translation>
    </message>
    <message>
        <source>Re&amp;view Changed Texts…</source>
        <translation>核对变动原文(&amp;V)…</translation>
    </message>
    <message>
        <source>Meanin&amp;gs…</source>
        <translation>含义设置(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Show Marks</source>
        <translation>显示标注(&amp;S)</translation>
    </message>
    <message>
        <source>Ba&amp;r at What Is Selected</source>
        <translation>选中文字时显示工具条(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pen</source>
        <translation>笔(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Highlighter Pen</source>
        <translation>荧光笔(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Fading Pen</source>
        <translation>渐隐笔(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>橡皮(&amp;E)</translation>
    </message>
    <message>
        <source>E&amp;raser of Parts</source>
        <translation>局部橡皮(&amp;R)</translation>
    </message>
    <message>
        <source>Draw &amp;Again What Is in Sight</source>
        <translation>重现眼前笔迹(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ConceptMap</name>
    <message>
        <source>No two terms of this article are related in the glossary.</source>
        <translation>术语库中没有联系本文术语的关系。</translation>
    </message>
    <message>
        <source>{shown} terms, {alone} without relations</source>
        <translation>{shown} 个术语，另有 {alone} 个无关联</translation>
    </message>
    <message>
        <source>Save the Map</source>
        <translation>保存概念图</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing of any size (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Concept Map</source>
        <translation>概念图</translation>
    </message>
    <message>
        <source>&amp;Other relations, too</source>
        <translation>包括其他关系(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>part, member</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>接续</translation>
    </message>
    <message>
        <source>took its place</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>related, contrast</source>
        <translation>相关、对照</translation>
    </message>
</context>
<context>
    <name>Concordance</name>
    <message>
        <source>Neighbours</source>
        <translation>邻字</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>篇</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版</translation>
    </message>
    <message>
        <source>In Context</source>
        <translation>上下文</translation>
    </message>
</context>
<context>
    <name>ConcordanceBar</name>
    <message>
        <source>Words whose lines are wanted</source>
        <translation>要看上下文的词语</translation>
    </message>
    <message>
        <source>Words of the concordance</source>
        <translation>要看上下文的词语</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>在结果中筛选</translation>
    </message>
    <message>
        <source>Only lines with these words</source>
        <translation>仅显示含有这些词语的行</translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation>排序(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>100 at Random</source>
        <translation>随机 100 行</translation>
    </message>
    <message>
        <source>100 lines by chance; again: 100 others</source>
        <translation>随机抽取 100 行；再按一次另抽 100 行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>by date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>by page</source>
        <translation>按版次</translation>
    </message>
    <message>
        <source>1st character left</source>
        <translation>左边第一字</translation>
    </message>
    <message>
        <source>2nd character left</source>
        <translation>左边第二字</translation>
    </message>
    <message>
        <source>1st character right</source>
        <translation>右边第一字</translation>
    </message>
    <message>
        <source>2nd character right</source>
        <translation>右边第二字</translation>
    </message>
    <message>
        <source>Characters, not words: common ones by pinyin, rarer ones by radical, then letters and digits, punctuation, the end of the paragraph. Blanks are passed over.</source>
        <translation>按字而不按词：常用字按拼音，较少用的字按部首，其后为字母、数字、标点和段末；空格略过不计。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>1 character right</source>
        <translation>右边一字</translation>
    </message>
    <message>
        <source>2 characters right</source>
        <translation>右边两字</translation>
    </message>
    <message>
        <source>3 characters right</source>
        <translation>右边三字</translation>
    </message>
    <message>
        <source>1 character left</source>
        <translation>左边一字</translation>
    </message>
    <message>
        <source>2 characters left</source>
        <translation>左边两字</translation>
    </message>
    <message>
        <source>3 characters left</source>
        <translation>左边三字</translation>
    </message>
</context>
<context>
    <name>ConcordancePanel</name>
    <message>
        <source>{lines} lines in {articles} articles</source>
        <translation>{articles} 篇，共 {lines} 处</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在检索…</translation>
    </message>
    <message>
        <source>No lines: the library has nothing of this query.</source>
        <translation>没有结果：资料库中没有符合此检索式的内容。</translation>
    </message>
    <message>
        <source>Type a word to see every place of it in the library, one line each, with what stands around it. Enter on a line opens the article there.</source>
        <translation>输入词语，即可逐行列出它在资料库中的每一处及其上下文。在某一行上按回车键，便在该处打开文章。</translation>
    </message>
    <message>
        <source>Export the Lines</source>
        <translation>导出各行</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>{count} lines written to {name}</source>
        <translation>已将 {count} 行写入 {name}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open Articles</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>Articles (*.txt *.md *.html *.htm *.docx *.epub *.pdf)</source>
        <translation>文章 (*.txt *.md *.html *.htm *.docx *.epub *.pdf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import Files and Archives</source>
        <translation>导入文件和压缩包</translation>
    </message>
    <message>
        <source>Import a Folder</source>
        <translation>导入文件夹</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Character Encoding</source>
        <translation>字符编码</translation>
    </message>
    <message>
        <source>Choose the line that reads as Chinese should.</source>
        <translation>请选择显示正常的一行。</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Edit Entry</source>
        <translation>编辑词条</translation>
    </message>
    <message>
        <source>New Entry</source>
        <translation>新建词条</translation>
    </message>
    <message>
        <source>My Glossary</source>
        <translation>我的词库</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>词库</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>词库(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Merge with the Other</source>
        <translation>与已有词条合并(&amp;M)</translation>
    </message>
    <message>
        <source>This glossary has “{term}” already, for the same time.</source>
        <translation>此词库已有同一时期的“{term}”。</translation>
    </message>
    <message>
        <source>“{term}” also stands in “{glossary}”.</source>
        <translation>“{term}”也见于“{glossary}”。</translation>
    </message>
    <message>
        <source>Delete Entry</source>
        <translation>删除词条</translation>
    </message>
    <message>
        <source>Merge Entries</source>
        <translation>合并词条</translation>
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation>词条(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Forms and Members</source>
        <translation>词形与成员(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Dates and Sources</source>
        <translation>时间与出处(&amp;D)</translation>
    </message>
    <message>
        <source>1998, 1998-06 or 1998-06-23</source>
        <translation>1998、1998-06 或 1998-06-23</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Short forms</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>异写</translation>
    </message>
    <message>
        <source>Only between quotation marks</source>
        <translation>仅在引号内匹配</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>前面不能是</translation>
    </message>
    <message>
        <source>characters, parted by blanks</source>
        <translation>字词，以空格分隔</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>后面不能是</translation>
    </message>
    <message>
        <source>In use from</source>
        <translation>使用时间自</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>In short, Chinese</source>
        <translation>简释（中文）</translation>
    </message>
    <message>
        <source>In short, English</source>
        <translation>简释（英文）</translation>
    </message>
    <message>
        <source>Definition, Chinese</source>
        <translation>定义（中文）</translation>
    </message>
    <message>
        <source>Definition, English</source>
        <translation>定义（英文）</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>one a line, Chinese = English</source>
        <translation>每行一项：中文 = English</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>英译</translation>
    </message>
    <message>
        <source>one a line, the first is preferred</source>
        <translation>每行一个，第一个为首选</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>one a line: title | publisher | date</source>
        <translation>每行一条：标题 | 发布者 | 日期</translation>
    </message>
    <message>
        <source>Note, Chinese</source>
        <translation>说明（中文）</translation>
    </message>
    <message>
        <source>Note, English</source>
        <translation>说明（英文）</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Export Annotations</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message>
        <source>Annotations (*.yandupack *.jsonld *.json *.csv)</source>
        <translation>标注文件 (*.yandupack *.jsonld *.json *.csv)</translation>
    </message>
    <message>
        <source>Import Annotations</source>
        <translation>导入标注</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>电子表格 (*.csv)</translation>
    </message>
    <message>
        <source>Markdown with passages (*.md)</source>
        <translation>Markdown，附摘句 (*.md)</translation>
    </message>
    <message>
        <source>Citations (*.txt)</source>
        <translation>引文格式 (*.txt)</translation>
    </message>
    <message>
        <source>Export the List</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Annotations</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <source>The open article</source>
        <translation>当前文章</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>全部图层</translation>
    </message>
    <message>
        <source>With &amp;private layers and notes</source>
        <translation>包含私密的图层和批注(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;As:</source>
        <translation>格式(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Of:</source>
        <translation>范围(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Layer:</source>
        <translation>图层(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Article, marks, notes, ink and your own entries in one file that another teacher opens in Yandu.</source>
        <translation>把文章、标注、批注、手写和自编词条装进一个文件，供其他教师在研读中打开。</translation>
    </message>
    <message>
        <source>For programs that know W3C Web Annotations; comes back as it was.</source>
        <translation>供支持 W3C 网络标注的程序使用，可原样导回。</translation>
    </message>
    <message>
        <source>For a spreadsheet. Notes and tags edited there come back by an import.</source>
        <translation>用电子表格打开；在表中修改的批注和标签可再导入。</translation>
    </message>
    <message>
        <source>Marked terms as cards with sentence, meaning and source, for Anki.</source>
        <translation>把标注的词语做成 Anki 卡片，附例句、释义和出处。</translation>
    </message>
    <message>
        <source>The same cards as a text that Anki and other programs import.</source>
        <translation>同样的卡片，存为文本，供 Anki 等程序导入。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find: words, or pinyin without tones</source>
        <translation>查找：词语，或不带声调的拼音</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文章中查找</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>上一处 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>下一处 (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Regular expression (Alt+R)</source>
        <translation>正则表达式 (Alt+R)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Went on from the beginning.</source>
        <translation>已从开头继续查找。</translation>
    </message>
    <message>
        <source>Went on from the end.</source>
        <translation>已从末尾继续查找。</translation>
    </message>
    <message>
        <source>Found by pinyin.</source>
        <translation>按拼音找到。</translation>
    </message>
    <message>
        <source>The expression cannot be read: {reason}.</source>
        <translation>表达式有误：{reason}。</translation>
    </message>
    <message>
        <source>The expression is longer than {length} characters.</source>
        <translation>表达式超过 {length} 个字符。</translation>
    </message>
    <message>
        <source>The expression is too complex for this text; the search was stopped.</source>
        <translation>表达式对本文过于复杂，已停止查找。</translation>
    </message>
    <message>
        <source>Only the first {count} hits are shown.</source>
        <translation>只显示前 {count} 处。</translation>
    </message>
</context>
<context>
    <name>FirstHints</name>
    <message>
        <source>Rest the pointer on an underlined term: a card explains what it meant on the day of the paper. N and P go from term to term.</source>
        <translation>把指针停在带下划线的术语上，释义卡会说明它在见报当日的含义。按 N、P 键可逐个查看术语。</translation>
    </message>
    <message>
        <source>Ctrl+F finds words in the article as you type; pinyin will do, too: liangge quebao finds 两个确保.</source>
        <translation>按 Ctrl+F 在文中查找，边输入边标出；也可以输入拼音：liangge quebao 能找到“两个确保”。</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P finds any command by a few letters of its name or pinyin.</source>
        <translation>按 Ctrl+Shift+P，输入名称或拼音的几个字母，就能找到任何命令。</translation>
    </message>
    <message>
        <source>F1 shows all keys. The Help menu has these hints, should you want them again.</source>
        <translation>按 F1 查看全部快捷键。想再看这些提示，请打开“帮助”菜单。</translation>
    </message>
</context>
<context>
    <name>GapsPanel</name>
    <message>
        <source>&amp;Write an Entry…</source>
        <translation>撰写词条(&amp;W)…</translation>
    </message>
    <message>
        <source>Open an article to see what no glossary explains in it.</source>
        <translation>打开一篇文章，即可查看其中未被词库解释的词语。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>All that looks like a term here is explained.</source>
        <translation>文中像术语的词语均已有解释。</translation>
    </message>
    <message>
        <source>Click: go there. Enter: write an entry about it.</source>
        <translation>单击：跳到该处。回车：撰写词条。</translation>
    </message>
    <message>
        <source>Between quotation marks</source>
        <translation>引号中的词语</translation>
    </message>
    <message>
        <source>Numbered formulas</source>
        <translation>数字缩略语</translation>
    </message>
    <message>
        <source>Often repeated</source>
        <translation>反复出现</translation>
    </message>
</context>
<context>
    <name>GlossariesDialog</name>
    <message>
        <source>Conflicts and Doubles</source>
        <translation>冲突与重复</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找……</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Is asked first</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Is asked after it</source>
        <translation>其次</translation>
    </message>
    <message>
        <source>{count} terms stand in two glossaries, {twice} twice in one for the same time. Enter opens an entry.</source>
        <translation>{count} 个词语见于两部词库，{twice} 个在同一词库的同一时期重复。按回车打开词条。</translation>
    </message>
    <message>
        <source>Import a Glossary</source>
        <translation>导入词库</translation>
    </message>
    <message>
        <source>Glossaries ({endings})</source>
        <translation>词库文件 ({endings})</translation>
    </message>
    <message>
        <source>Export Entries</source>
        <translation>导出词条</translation>
    </message>
    <message>
        <source>My Glossaries</source>
        <translation>我的词库</translation>
    </message>
    <message>
        <source>The first glossary that has a meaning for the day is asked first. Drag the rows, or move them with Alt+↑ and Alt+↓.</source>
        <translation>各词库按顺序取义：同一天都有释义时，以排在前面的为先。可拖动各行，或用 Alt+↑、Alt+↓ 移动。</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>词库</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>改名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Merge into the One Above</source>
        <translation>并入上一部(&amp;M)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Conflicts…</source>
        <translation>冲突(&amp;C)…</translation>
    </message>
    <message>
        <source>Switch a Glossary</source>
        <translation>开关词库</translation>
    </message>
    <message>
        <source>Order Glossaries</source>
        <translation>调整词库顺序</translation>
    </message>
    <message>
        <source>New Glossary</source>
        <translation>新建词库</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rename Glossary</source>
        <translation>重命名词库</translation>
    </message>
    <message>
        <source>Merge Glossaries</source>
        <translation>合并词库</translation>
    </message>
    <message>
        <source>Delete Glossary</source>
        <translation>删除词库</translation>
    </message>
    <message>
        <source>A new glossary</source>
        <translation>新词库</translation>
    </message>
    <message>
        <source>I&amp;nto</source>
        <translation>导入到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Left out or changed</source>
        <translation>未读入或有改动</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>stand there more than once: {count}</source>
        <translation>重复的词语：{count} 个</translation>
    </message>
    <message>
        <source>{count} of them other glossaries have, too</source>
        <translation>其中 {count} 条别的词库也有</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>……另有 {count} 条</translation>
    </message>
    <message>
        <source>What the File Will Not Hold</source>
        <translation>文件不能保留的内容</translation>
    </message>
    <message>
        <source>“{file}” has no place for these; the number is that of the entries. The glossary here stays as it is.</source>
        <translation>“{file}”的格式容纳不了下列内容，数字为涉及的词条数。这里的词库不变。</translation>
    </message>
    <message>
        <source>&amp;Write It</source>
        <translation>照样写入(&amp;W)</translation>
    </message>
    <message>
        <source>New Cl&amp;ass…</source>
        <translation>新建班级(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Ticks hold for</source>
        <translation>勾选适用于(&amp;T)</translation>
    </message>
    <message>
        <source>Class in &amp;force</source>
        <translation>当前班级(&amp;F)</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>This article: {title}</source>
        <translation>本文：{title}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Class: {name}</source>
        <translation>班级：{name}</translation>
    </message>
    <message>
        <source>Choose a Class</source>
        <translation>选择班级</translation>
    </message>
    <message>
        <source>New Class</source>
        <translation>新建班级</translation>
    </message>
    <message>
        <source>Its name, such as that of a course</source>
        <translation>名称，例如课程名</translation>
    </message>
</context>
<context>
    <name>GlossaryPanel</name>
    <message>
        <source>Term</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用时间</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>简释</translation>
    </message>
    <message>
        <source>the first {count} are listed</source>
        <translation>列出前 {count} 条</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>glossary</source>
        <translation>词库</translation>
    </message>
    <message>
        <source>English: {text}</source>
        <translation>英译：{text}</translation>
    </message>
    <message>
        <source>Term, pinyin without tones, English or a member</source>
        <translation>词语、不带声调的拼音、英文或成员</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>检索词库</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Current in the year</source>
        <translation>当年通行</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>In the term</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>In the pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>In the English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Member of a formula</source>
        <translation>提法的成员</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>全部领域</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>检索范围</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>词库</translation>
    </message>
    <message>
        <source>All glossaries</source>
        <translation>全部词库</translation>
    </message>
</context>
<context>
    <name>Glossing</name>
    <message>
        <source>Glossary</source>
        <translation>词库</translation>
    </message>
</context>
<context>
    <name>HandoutDialog</name>
    <message>
        <source>Handout</source>
        <translation>讲义</translation>
    </message>
    <message>
        <source>For &amp;pupils: blanks are empty</source>
        <translation>学生用：留出空格(&amp;P)</translation>
    </message>
    <message>
        <source>For the &amp;teacher: with answers</source>
        <translation>教师用：附答案(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Glossary of the terms</source>
        <translation>附术语表(&amp;G)</translation>
    </message>
    <message>
        <source>Only terms you have &amp;marked</source>
        <translation>仅限标注过的词语(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Notes on the marks</source>
        <translation>附批注(&amp;N)</translation>
    </message>
    <message>
        <source>Pin&amp;yin</source>
        <translation>标注拼音(&amp;Y)</translation>
    </message>
    <message>
        <source>All on one sheet</source>
        <translation>全部在一张上</translation>
    </message>
    <message>
        <source>Worksheet A: 1, 3, 5…</source>
        <translation>练习单 A：1、3、5……</translation>
    </message>
    <message>
        <source>Worksheet B: 2, 4, 6…</source>
        <translation>练习单 B：2、4、6……</translation>
    </message>
    <message>
        <source>A, B and the answers</source>
        <translation>A、B 和答案</translation>
    </message>
    <message>
        <source>PDF, to print</source>
        <translation>PDF（打印）</translation>
    </message>
    <message>
        <source>Web page, for phones</source>
        <translation>网页（手机）</translation>
    </message>
    <message>
        <source>Word document with comments</source>
        <translation>Word 文档（带批注）</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>&amp;Blanks:</source>
        <translation>填空(&amp;B)：</translation>
    </message>
    <message>
        <source>No words are hidden: Lesson ▸ Cloze hides some.</source>
        <translation>尚未隐去词语，可用“课堂 ▸ 填空”隐去。</translation>
    </message>
    <message>
        <source>&amp;As:</source>
        <translation>格式(&amp;A)：</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The first {shown} pages are shown.</source>
        <translation>仅显示前 {shown} 页。</translation>
    </message>
    <message>
        <source>Pages: {count}</source>
        <translation>共 {count} 页</translation>
    </message>
    <message>
        <source>These files are there already. Replace them?</source>
        <translation>下列文件已存在，是否替换？</translation>
    </message>
    <message>
        <source>Save the Handout</source>
        <translation>保存讲义</translation>
    </message>
</context>
<context>
    <name>HintCard</name>
    <message>
        <source>Skip All</source>
        <translation>全部跳过</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Hint {number} of {count}</source>
        <translation>提示，第 {number} 条，共 {count} 条</translation>
    </message>
    <message>
        <source>{name}: {text} Tab leads to its buttons, Esc skips all.</source>
        <translation>{name}：{text}按 Tab 键到达按钮，按 Esc 键全部跳过。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Share done</source>
        <translation>完成比例</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Counting the files: {count}</source>
        <translation>正在清点文件：{count} 个</translation>
    </message>
    <message>
        <source>Making the index of the library…</source>
        <translation>正在编制资料库的索引…</translation>
    </message>
    <message>
        <source>Making new articles searchable…</source>
        <translation>正在为新文章建立索引…</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>正在导入 {name}</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} 个未能读取</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>每秒 {count} 篇</translation>
    </message>
    <message>
        <source>Refused: {count}…</source>
        <translation>未能读取：{count} 个…</translation>
    </message>
    <message>
        <source>Import stopped; what has arrived stays</source>
        <translation>导入已停止，已导入的文章保留</translation>
    </message>
    <message>
        <source>Import finished</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>新增 {count} 篇</translation>
    </message>
    <message>
        <source>{count} updated</source>
        <translation>更新 {count} 篇</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>未变 {count} 篇</translation>
    </message>
    <message>
        <source>{count} printed before</source>
        <translation>重复刊载 {count} 篇</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>还需不到1分钟</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>约需 {count} 分钟</translation>
    </message>
    <message>
        <source>about {count} h left</source>
        <translation>约需 {count} 小时</translation>
    </message>
    <message>
        <source>in {count} s</source>
        <translation>用时 {count} 秒</translation>
    </message>
    <message>
        <source>in {count} min</source>
        <translation>用时 {count} 分钟</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source> (on or off)</source>
        <translation>（开关）</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>页面上</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Select the word</source>
        <translation>选取词语</translation>
    </message>
    <message>
        <source>double-click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>选取句子</translation>
    </message>
    <message>
        <source>triple-click</source>
        <translation>三击</translation>
    </message>
    <message>
        <source>Extend the selection</source>
        <translation>扩展选区</translation>
    </message>
    <message>
        <source>One window on, one back</source>
        <translation>下一屏、上一屏</translation>
    </message>
    <message>
        <source>Beginning, end</source>
        <translation>开头、末尾</translation>
    </message>
    <message>
        <source>Give what is selected a meaning</source>
        <translation>标注所选文字</translation>
    </message>
    <message>
        <source>The next mark of the place</source>
        <translation>此处的下一个标注</translation>
    </message>
    <message>
        <source>click again</source>
        <translation>再次单击</translation>
    </message>
    <message>
        <source>Write on the chosen mark</source>
        <translation>在当前标注上写批注</translation>
    </message>
    <message>
        <source>The other end of a link</source>
        <translation>链接的另一端</translation>
    </message>
    <message>
        <source>In the list: show, go to, delete</source>
        <translation>列表中：显示、转到、删除</translation>
    </message>
    <message>
        <source>In the review: accept, place, keep</source>
        <translation>核对中：接受、放置、保留</translation>
    </message>
    <message>
        <source>With the keyboard caret</source>
        <translation>键盘光标</translation>
    </message>
    <message>
        <source>By character, by word</source>
        <translation>逐字、逐词移动</translation>
    </message>
    <message>
        <source>By line, to its ends</source>
        <translation>逐行移动，行首、行尾</translation>
    </message>
    <message>
        <source>By sentence, by paragraph</source>
        <translation>逐句、逐段移动</translation>
    </message>
    <message>
        <source>Select on the way</source>
        <translation>移动并选中</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>释义卡上</translation>
    </message>
    <message>
        <source>Other terms of this place</source>
        <translation>此处的其他词语</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>后退、前进</translation>
    </message>
    <message>
        <source>Open the card at once</source>
        <translation>立即打开释义卡</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>While presenting</source>
        <translation>投影时</translation>
    </message>
    <message>
        <source>Working with marks</source>
        <translation>处理标注</translation>
    </message>
    <message>
        <source>Colour of the pen in hand; put it down</source>
        <translation>更换手中笔的颜色；放下笔</translation>
    </message>
    <message>
        <source>Card of the term or word at the caret</source>
        <translation>光标处术语或词语的释义卡</translation>
    </message>
    <message>
        <source>Black, white, the page again</source>
        <translation>黑屏、白屏、恢复</translation>
    </message>
    <message>
        <source>Next, previous sentence or line</source>
        <translation>下一句（行）、上一句（行）</translation>
    </message>
    <message>
        <source>Lit room, dark room</source>
        <translation>亮教室、暗教室</translation>
    </message>
    <message>
        <source>Card away, then leave</source>
        <translation>收起卡片，再按则结束</translation>
    </message>
    <message>
        <source>In the legend</source>
        <translation>图例中</translation>
    </message>
    <message>
        <source>Show or hide the marks</source>
        <translation>显示或隐藏标注</translation>
    </message>
    <message>
        <source>Next, previous occurrence</source>
        <translation>下一处、上一处</translation>
    </message>
    <message>
        <source>In the search panel</source>
        <translation>检索面板</translation>
    </message>
    <message>
        <source>Through the results while typing</source>
        <translation>输入时在结果中移动</translation>
    </message>
    <message>
        <source>Read the article, at its first hit</source>
        <translation>打开文章，到第一处</translation>
    </message>
    <message>
        <source>Show it and stay in the list</source>
        <translation>打开文章，留在列表中</translation>
    </message>
    <message>
        <source>Years: move, narrow, all again</source>
        <translation>年份：移动、限定、取消</translation>
    </message>
    <message>
        <source>Rename, forget a saved search</source>
        <translation>检索改名、删除</translation>
    </message>
    <message>
        <source>Remove the article from the library</source>
        <translation>从资料库中移除文章</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>可对文章进行的操作</translation>
    </message>
    <message>
        <source>In the browse panel</source>
        <translation>浏览面板</translation>
    </message>
    <message>
        <source>Day and week, month</source>
        <translation>日、周、月</translation>
    </message>
    <message>
        <source>To the articles of the day</source>
        <translation>到当日文章</translation>
    </message>
    <message>
        <source>Rename a list, mark as read</source>
        <translation>清单改名、标为已读</translation>
    </message>
    <message>
        <source>Delete a list, take an article out</source>
        <translation>删除清单、移出文章</translation>
    </message>
    <message>
        <source>In the lesson panel</source>
        <translation>教案面板中</translation>
    </message>
    <message>
        <source>Move a step</source>
        <translation>移动步骤</translation>
    </message>
    <message>
        <source>Edit, remove a step</source>
        <translation>编辑、删除步骤</translation>
    </message>
    <message>
        <source>Show its passage, or run to it</source>
        <translation>显示该处文字，或运行到此步</translation>
    </message>
    <message>
        <source>In the find bar</source>
        <translation>查找栏中</translation>
    </message>
    <message>
        <source>Next, previous hit</source>
        <translation>下一处、上一处</translation>
    </message>
    <message>
        <source>Earlier searches</source>
        <translation>以前查找的内容</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Back to the page, at the hit</source>
        <translation>回到页面上的命中处</translation>
    </message>
</context>
<context>
    <name>LayersView</name>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Projected</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Layers of marks</source>
        <translation>标注图层</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Write Here</source>
        <translation>标注到此层(&amp;W)</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>更多(&amp;O)</translation>
    </message>
    <message>
        <source>No layer yet: the first mark makes one. A layer for each class keeps the marks of one class out of the sight of another.</source>
        <translation>还没有图层：第一处标注会自动建立。每班一层，各班的标注互不干扰。</translation>
    </message>
    <message>
        <source>New marks go to “{layer}”.</source>
        <translation>新标注写入“{layer}”。</translation>
    </message>
    <message>
        <source>New marks go to the first layer that is not locked.</source>
        <translation>新标注写入第一个未锁定的图层。</translation>
    </message>
    <message>
        <source>New Layer</source>
        <translation>新建图层</translation>
    </message>
    <message>
        <source>A class or a purpose, such as 高二3班</source>
        <translation>班级或用途，例如“高二3班”</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>改名(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Merge into</source>
        <translation>并入(&amp;M)</translation>
    </message>
    <message>
        <source>Copy Marks of This &amp;Article to</source>
        <translation>本文标注复制到(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy All Marks to</source>
        <translation>全部标注复制到(&amp;C)</translation>
    </message>
    <message>
        <source>De&amp;lete with Its Marks</source>
        <translation>连同标注一起删除(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Lectern</name>
    <message>
        <source>Lectern</source>
        <translation>讲台</translation>
    </message>
    <message>
        <source>From 0</source>
        <translation>归零</translation>
    </message>
    <message>
        <source>Let the clock begin again</source>
        <translation>重新计时</translation>
    </message>
    <message>
        <source>Time since the beginning</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>现在时间</translation>
    </message>
    <message>
        <source>What the class sees</source>
        <translation>学生看到的画面</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Only you see these notes</source>
        <translation>仅自己可见的备注</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白屏</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>聚光灯</translation>
    </message>
    <message>
        <source>Sentence, line</source>
        <translation>句、行</translation>
    </message>
    <message>
        <source>Curtain</source>
        <translation>遮幕</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Laser</source>
        <translation>激光笔</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>定住</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation>{done}／{count}</translation>
    </message>
    <message>
        <source>The lesson is at its end.</source>
        <translation>教案已到最后。</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>{name}, {count} occurrences</source>
        <translation>{name}，{count} 处</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>正在分析…</translation>
    </message>
    <message>
        <source>Glossary terms</source>
        <translation>词库术语</translation>
    </message>
    <message>
        <source>Key words of this article</source>
        <translation>本文关键词</translation>
    </message>
    <message>
        <source>Names, dates and figures</source>
        <translation>名称、日期与数字</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>机构名</translation>
    </message>
    <message>
        <source>Documents 《》</source>
        <translation>文件与书刊《》</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
</context>
<context>
    <name>LegendPanel</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>What is marked on the page</source>
        <translation>页面上的标注</translation>
    </message>
    <message>
        <source>Open an article to see what is marked in it.</source>
        <translation>打开文章后，这里列出其中的标注。</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>every occurrence</source>
        <translation>每一处</translation>
    </message>
    <message>
        <source>first in the article</source>
        <translation>全文第一处</translation>
    </message>
    <message>
        <source>first in each paragraph</source>
        <translation>每段第一处</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>揭开</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>释义卡</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>打亮</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>笔迹</translation>
    </message>
    <message>
        <source>the word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>释义</translation>
    </message>
    <message>
        <source>members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>New Lesson…</source>
        <translation>新建教案…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Go to This Place</source>
        <translation>转到这里</translation>
    </message>
    <message>
        <source>Light on What Is Selected</source>
        <translation>打亮选中的文字</translation>
    </message>
    <message>
        <source>Card of the Term, Stage by Stage</source>
        <translation>分步打开词语的释义卡</translation>
    </message>
    <message>
        <source>Reveal All Blanks, One by One</source>
        <translation>逐个揭开全部填空</translation>
    </message>
    <message>
        <source>Show Layer “{name}”</source>
        <translation>显示图层“{name}”</translation>
    </message>
    <message>
        <source>Hide Layer “{name}”</source>
        <translation>隐藏图层“{name}”</translation>
    </message>
    <message>
        <source>Draw Ink at “{words}” Again</source>
        <translation>重放“{words}”处的笔迹</translation>
    </message>
    <message>
        <source>Name of the lesson, such as the class it is for:</source>
        <translation>教案名称，例如所教的班级：</translation>
    </message>
    <message>
        <source>New Lesson</source>
        <translation>新建教案</translation>
    </message>
    <message>
        <source>Rename Lesson</source>
        <translation>重命名教案</translation>
    </message>
    <message>
        <source>Copy Lesson</source>
        <translation>复制教案</translation>
    </message>
    <message>
        <source>New, rename, copy, delete</source>
        <translation>新建、重命名、复制、删除</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>From the Outline</source>
        <translation>按提纲生成</translation>
    </message>
    <message>
        <source>A step for each speaker and each numbered point</source>
        <translation>每个“会议指出”和每一条“一是、二是”各成一步</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Make steps of what you do on the page</source>
        <translation>把您在页面上的操作录成步骤</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Space, PgDn</source>
        <translation>空格、PgDn</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>A lesson is a list of steps that Space or a presenter&apos;s remote runs while you present (F5). Make steps of the outline, add them one by one, or record them.</source>
        <translation>教案是一串步骤，投影（F5）时用空格键或翻页笔逐步运行。可以按提纲生成步骤，逐个添加，或者边做边录。</translation>
    </message>
    <message>
        <source>Edit Step</source>
        <translation>编辑步骤</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>The card is told up to the</source>
        <translation>释义卡讲到</translation>
    </message>
    <message>
        <source>&amp;Note, for you only</source>
        <translation>备注，仅自己可见(&amp;N)</translation>
    </message>
    <message>
        <source>(not in this text)</source>
        <translation>（此文本中没有）</translation>
    </message>
    <message>
        <source>From Another Article</source>
        <translation>取自其他文章</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>New Lesson</source>
        <translation>新建教案</translation>
    </message>
    <message>
        <source>Rename Lesson</source>
        <translation>重命名教案</translation>
    </message>
    <message>
        <source>Delete Lesson</source>
        <translation>删除教案</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>Add Steps</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Remove Steps</source>
        <translation>删除步骤</translation>
    </message>
    <message>
        <source>Move Step</source>
        <translation>移动步骤</translation>
    </message>
    <message>
        <source>Edit Step</source>
        <translation>编辑步骤</translation>
    </message>
</context>
<context>
    <name>LibraryPlaces</name>
    <message>
        <source>Open the Library in a Folder</source>
        <translation>打开文件夹中的资料库</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Page</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Read of late</source>
        <translation>最近读过</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>待读</translation>
    </message>
    <message>
        <source>not in this library</source>
        <translation>不在此资料库中</translation>
    </message>
    <message>
        <source>Nothing in this list yet</source>
        <translation>这个清单还是空的</translation>
    </message>
    <message>
        <source>New Collection</source>
        <translation>新建专题</translation>
    </message>
    <message>
        <source>New Tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>改名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Mark as &amp;Unread</source>
        <translation>标为未读(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Take Out</source>
        <translation>移出(&amp;T)</translation>
    </message>
    <message>
        <source>New Collection…</source>
        <translation>新建专题…</translation>
    </message>
    <message>
        <source>New Tag…</source>
        <translation>新建标签…</translation>
    </message>
    <message>
        <source>Your lists</source>
        <translation>我的清单</translation>
    </message>
    <message>
        <source>Articles of the list</source>
        <translation>清单中的文章</translation>
    </message>
</context>
<context>
    <name>ListsDialog</name>
    <message>
        <source>Collections and Tags</source>
        <translation>专题与标签</translation>
    </message>
    <message>
        <source>Name of a new one</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>New &amp;Collection</source>
        <translation>新建专题(&amp;C)</translation>
    </message>
    <message>
        <source>New &amp;Tag</source>
        <translation>新建标签(&amp;T)</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Yandu</source>
        <translation>研读</translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>Text changed – please review: {words}</source>
        <translation>原文有变动，请核对：{words}</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>The next mark at this place</source>
        <translation>此处的下一个标注</translation>
    </message>
    <message>
        <source>Go to the other end (G)</source>
        <translation>转到另一端 (G)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>删除 (Del)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>写批注…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>文中注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>The note is never projected, printed or exported</source>
        <translation>此批注不会投影、打印或导出</translation>
    </message>
</context>
<context>
    <name>MarkKinds</name>
    <message>
        <source>Highlight</source>
        <translation>底色</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Wavy line</source>
        <translation>波浪线</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>方框</translation>
    </message>
    <message>
        <source>Strike-through</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Margin note</source>
        <translation>旁注</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>连线</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>填空</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>笔迹</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Draw</source>
        <translation>书写</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦去</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>文中注</translation>
    </message>
    <message>
        <source>Margin Note</source>
        <translation>页边批注</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Mark as {style}</source>
        <translation>标为“{style}”</translation>
    </message>
    <message>
        <source>Edit Note</source>
        <translation>修改批注</translation>
    </message>
    <message>
        <source>Edit Tags</source>
        <translation>修改标签</translation>
    </message>
    <message>
        <source>Add to Mark</source>
        <translation>加入标注</translation>
    </message>
    <message>
        <source>Move to “{layer}”</source>
        <translation>移至“{layer}”</translation>
    </message>
    <message>
        <source>Delete Mark</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>New Layer</source>
        <translation>新建图层</translation>
    </message>
    <message>
        <source>Rename Layer</source>
        <translation>图层改名</translation>
    </message>
    <message>
        <source>Show or Hide Layer</source>
        <translation>显示或隐藏图层</translation>
    </message>
    <message>
        <source>Lock or Unlock Layer</source>
        <translation>锁定或解锁图层</translation>
    </message>
    <message>
        <source>Project Layer or Not</source>
        <translation>是否投影图层</translation>
    </message>
    <message>
        <source>Keep Layer Private or Not</source>
        <translation>是否设为私密图层</translation>
    </message>
    <message>
        <source>Move Layer</source>
        <translation>移动图层</translation>
    </message>
    <message>
        <source>Merge into “{layer}”</source>
        <translation>并入“{layer}”</translation>
    </message>
    <message>
        <source>Copy to “{layer}”</source>
        <translation>复制到“{layer}”</translation>
    </message>
    <message>
        <source>Delete Layer</source>
        <translation>删除图层</translation>
    </message>
    <message>
        <source>Place Mark</source>
        <translation>确定标注位置</translation>
    </message>
    <message>
        <source>Keep without Place</source>
        <translation>保留无位置的标注</translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>Every meaning</source>
        <translation>全部含义</translation>
    </message>
    <message>
        <source>Every tag</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Every layer</source>
        <translation>全部图层</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>昨天以来</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>By meaning</source>
        <translation>按含义</translation>
    </message>
    <message>
        <source>Words of passage, note or tag</source>
        <translation>原文、批注或标签中的字词</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>An article without title</source>
        <translation>无标题文章</translation>
    </message>
    <message>
        <source>No mark is so. Take away a condition.</source>
        <translation>没有符合条件的标注，请减少条件。</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Select words on the page.</source>
        <translation>还没有标注。请在页面上选中文字。</translation>
    </message>
    <message>
        <source>Nothing is marked in this article yet. Select words on the page: a bar offers the meanings, the keys 1 to 8 mark at once, M writes a note in the margin.</source>
        <translation>本文还没有标注。选中页面上的文字：工具条列出各种含义；按 1 至 8 直接标注，按 M 写页边批注。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>&amp;Meaning</source>
        <translation>含义(&amp;M)</translation>
    </message>
    <message>
        <source>Mo&amp;ve to Layer</source>
        <translation>移到图层(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Copy to Layer</source>
        <translation>复制到图层(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Nothing was opened yet</source>
        <translation>尚未打开过文件</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Import Annotations</source>
        <translation>导入标注</translation>
    </message>
    <message>
        <source>Their own layers</source>
        <translation>原有图层</translation>
    </message>
    <message>
        <source>&amp;Into:</source>
        <translation>放入(&amp;I)：</translation>
    </message>
    <message>
        <source>Nothing of yours that is newer is overwritten; Undo takes it back.</source>
        <translation>你较新的内容不会被覆盖；导入可以撤销。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>New annotations</source>
        <translation>新标注</translation>
    </message>
    <message>
        <source>Newer than yours</source>
        <translation>比现有的新</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Yours stays</source>
        <translation>保留现有</translation>
    </message>
    <message>
        <source>New meanings</source>
        <translation>新含义</translation>
    </message>
    <message>
        <source>New lessons</source>
        <translation>新教案</translation>
    </message>
    <message>
        <source>Glossary entries</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>Articles for the library</source>
        <translation>加入资料库的文章</translation>
    </message>
    <message>
        <source>Without an article</source>
        <translation>未说明文章</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>New layers</source>
        <translation>新图层</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>词条内容</translation>
    </message>
    <message>
        <source>On</source>
        <translation>所属文章</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Front page {count}</source>
        <translation>头版 {count}</translation>
    </message>
    <message>
        <source>Inside {count}</source>
        <translation>其他版 {count}</translation>
    </message>
    <message>
        <source>Column: {name}</source>
        <translation>专栏：{name}</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>专栏</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>所有专栏</translation>
    </message>
</context>
<context>
    <name>NewLibrary</name>
    <message>
        <source>No Library There</source>
        <translation>此处没有资料库</translation>
    </message>
    <message>
        <source>A new one can be made there, to be filled by an import.</source>
        <translation>可以在这里新建一个，再导入文章。</translation>
    </message>
    <message>
        <source>&amp;Make a Library There</source>
        <translation>在此新建资料库(&amp;M)</translation>
    </message>
</context>
<context>
    <name>NoLibrary</name>
    <message>
        <source>Import a &amp;Folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Import F&amp;iles…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Usual Library</source>
        <translation>常用资料库(&amp;U)</translation>
    </message>
    <message>
        <source>The library is still empty</source>
        <translation>资料库还是空的</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>无法打开资料库</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>正在打开资料库…</translation>
    </message>
    <message>
        <source>Import a folder of articles, a month of the archive, or all of it; or drop it on the window. Any phrase in it is then found as you type.</source>
        <translation>请导入一个文件夹、某个月的报纸或整套资料，也可以直接拖到窗口里。导入之后，输入任何词句都能随即找到。</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>My Note</source>
        <translation>我的笔记</translation>
    </message>
</context>
<context>
    <name>Notebook</name>
    <message>
        <source>Save Search</source>
        <translation>保存检索</translation>
    </message>
    <message>
        <source>Forget Search</source>
        <translation>删除检索</translation>
    </message>
    <message>
        <source>New List</source>
        <translation>新建清单</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Delete List</source>
        <translation>删除清单</translation>
    </message>
    <message>
        <source>Add to List</source>
        <translation>加入清单</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>移出清单</translation>
    </message>
    <message>
        <source>Mark as Read</source>
        <translation>标为已读</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>{share} % read</source>
        <translation>已读 {share}%</translation>
    </message>
    <message>
        <source>Open an article to see how its argument is built.</source>
        <translation>打开一篇文章，即可查看其论述脉络。</translation>
    </message>
    <message>
        <source>This article has no subheads, numbered points or formulas such as 会议指出.</source>
        <translation>本文没有小标题、“一是、二是”之类的条目，也没有“会议指出”之类的提示语。</translation>
    </message>
</context>
<context>
    <name>OwnReadings</name>
    <message>
        <source>Correct a Reading</source>
        <translation>更正读音</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Open an article with Ctrl+O, or drop a file here.</source>
        <translation>按 Ctrl+O 打开文章，或把文件拖到这里。</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>Page</source>
        <translation>页面设置</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>字体(&amp;T)</translation>
    </message>
    <message>
        <source>Characters on a &amp;line</source>
        <translation>每行字数(&amp;L)</translation>
    </message>
    <message>
        <source>Line &amp;pitch</source>
        <translation>行距(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Indent of paragraphs</source>
        <translation>段首缩进(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Margins</source>
        <translation>页边距(&amp;M)</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> 字</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>This system has no sans-serif face for Chinese.</source>
        <translation>本系统没有安装中文黑体。</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>恢复默认(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>&amp;Bookmark</source>
        <translation>书签(&amp;B)</translation>
    </message>
    <message>
        <source>Note in the Mar&amp;gin</source>
        <translation>页边批注(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Text Note</source>
        <translation>文中注(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Link from Here, or to Here</source>
        <translation>链接起点或终点(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Add to the Chosen Mark</source>
        <translation>加入当前标注(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Search the L&amp;ibrary for It</source>
        <translation>在资料库中检索(&amp;I)</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>想做什么？</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Search the Library</source>
        <translation>检索资料库</translation>
    </message>
    <message>
        <source>Browse the Library</source>
        <translation>浏览资料库</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Words in Context</source>
        <translation>词语上下文</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>词库</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Not Explained</source>
        <translation>未收词语</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>文章脉络</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>教案</translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message>
        <source>Library: {name}</source>
        <translation>资料库：{name}</translation>
    </message>
    <message>
        <source>{text} (read only)</source>
        <translation>{text}（只读）</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>Yandu on the Projector</source>
        <translation>研读 · 投影</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Correct a Reading</source>
        <translation>更正读音</translation>
    </message>
    <message>
        <source>How is “{word}” read? The answer holds wherever the word stands.</source>
        <translation>“{word}”怎么读？此读音将用于该词出现的所有地方。</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Pinyin, with tone marks or as yin2 hang2</source>
        <translation>拼音，可带声调符号，也可写作 yin2 hang2</translation>
    </message>
    <message>
        <source>As &amp;Before</source>
        <translation>恢复原读音(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ReadingProgress</name>
    <message>
        <source>Forget What Was Read</source>
        <translation>清除阅读进度</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>undated</source>
        <translation>日期不详</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>第{number}版</translation>
    </message>
    <message>
        <source>printed before</source>
        <translation>重复刊载</translation>
    </message>
</context>
<context>
    <name>RefusedDialog</name>
    <message>
        <source>Refused Files</source>
        <translation>未能读取的文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy List</source>
        <translation>复制列表(&amp;C)</translation>
    </message>
    <message>
        <source>{count} could not be read; all else was imported.</source>
        <translation>有 {count} 个未能读取，其余均已导入。</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>此处列出前 {count} 个。</translation>
    </message>
    <message>
        <source>{kind} ({count})</source>
        <translation>{kind}（{count} 个）</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>Remove from Library</source>
        <translation>从资料库中移除</translation>
    </message>
    <message>
        <source>{count} articles are being removed again.</source>
        <translation>正在重新移除 {count} 篇文章。</translation>
    </message>
    <message>
        <source>{count} articles are being brought back.</source>
        <translation>正在恢复 {count} 篇文章。</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove from Library</source>
        <translation>从资料库中移除</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove “{title}” from the library?</source>
        <translation>从资料库中移除“{title}”？</translation>
    </message>
    <message>
        <source>Remove {count} articles from the library?</source>
        <translation>从资料库中移除 {count} 篇文章？</translation>
    </message>
    <message>
        <source>Undo brings them back, and Library ▸ Recently Removed at any later time. Their files, your lists and your marks are not touched.</source>
        <translation>可用“撤销”恢复，日后也可在“资料库 ▸ 最近移除”中恢复。源文件、您的清单和标注均不受影响。</translation>
    </message>
    <message>
        <source>More than {count} cannot be brought back, only imported again from their files. Those files, your lists and your marks are not touched.</source>
        <translation>超过 {count} 篇时无法恢复，只能从源文件重新导入。源文件、您的清单和标注均不受影响。</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message>
        <source>Recently Removed</source>
        <translation>最近移除</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>恢复(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Delete for Good…</source>
        <translation>彻底清除(&amp;D)…</translation>
    </message>
    <message>
        <source>Nothing was removed that could be brought back.</source>
        <translation>没有可以恢复的文章。</translation>
    </message>
    <message>
        <source>&amp;Delete Them Now</source>
        <translation>确认清除(&amp;D)</translation>
    </message>
    <message>
        <source>{count} articles can then only be imported again from their files.</source>
        <translation>清除后，这 {count} 篇文章只能从源文件重新导入。</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除时间</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>篇数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>First of Them</source>
        <translation>首篇标题</translation>
    </message>
    <message>
        <source>What was removed from this library can be brought back until 500 MB of texts are kept; then the oldest goes for good.</source>
        <translation>从此资料库移除的文章可以恢复；保留的正文超过 500 MB 时，最早移除的将被彻底清除。</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Restore Backup</source>
        <translation>恢复备份</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>{count} hits</source>
        <translation>{count} 处</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>阅读(&amp;R)</translation>
    </message>
    <message>
        <source>Read in a New &amp;Tab</source>
        <translation>在新标签页中阅读(&amp;T)</translation>
    </message>
    <message>
        <source>To Read &amp;Later</source>
        <translation>加入待读(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy Citation</source>
        <translation>复制引文出处(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;move from the Library…</source>
        <translation>从资料库中移除(&amp;M)…</translation>
    </message>
    <message>
        <source>Headline only</source>
        <translation>只有标题</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>As it was marked</source>
        <translation>标注时的原文</translation>
    </message>
    <message>
        <source>As it stands now</source>
        <translation>现在的原文</translation>
    </message>
    <message>
        <source>&amp;Accept This Place</source>
        <translation>接受此位置(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Place at the Selection</source>
        <translation>放在所选处(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keep without Place</source>
        <translation>保留但不定位(&amp;K)</translation>
    </message>
    <message>
        <source>Marks to be reviewed</source>
        <translation>待核对的标注</translation>
    </message>
    <message>
        <source>Nothing is to be reviewed. When the text of an article has changed, marks of which it is not certain where they belong wait here.</source>
        <translation>没有需要核对的标注。文章原文变动后，位置不确定的标注会列在这里。</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>This passage was not found.</source>
        <translation>未找到此处文字。</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>More than {count} articles</source>
        <translation>超过 {count} 篇</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 篇</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} 篇</translation>
    </message>
    <message>
        <source>No article has all of this together.</source>
        <translation>没有同时包含这些内容的文章。</translation>
    </message>
    <message>
        <source>Forget this saved search</source>
        <translation>删除这条保存的检索</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存这条检索</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>No article has {parts}.</source>
        <translation>没有文章包含{parts}。</translation>
    </message>
    <message>
        <source>Any phrase in the library</source>
        <translation>输入任何词句</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>检索资料库</translation>
    </message>
    <message>
        <source>More to do with what is found</source>
        <translation>对检索结果的更多操作</translation>
    </message>
    <message>
        <source>Words in &amp;Context</source>
        <translation>词语上下文(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>时间线(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Export the List…</source>
        <translation>导出列表(&amp;E)…</translation>
    </message>
    <message>
        <source>Articles found</source>
        <translation>检索结果</translation>
    </message>
    <message>
        <source>Searches to choose from</source>
        <translation>可选用的检索</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>&amp;Remove All of Them from the Library…</source>
        <translation>从资料库中全部移除(&amp;R)…</translation>
    </message>
    <message>
        <source>best first</source>
        <translation>最相关在前</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>最早在前</translation>
    </message>
</context>
<context>
    <name>SearchStart</name>
    <message>
        <source>both in the article</source>
        <translation>文中兼有两者</translation>
    </message>
    <message>
        <source>these very characters</source>
        <translation>原样的字句</translation>
    </message>
    <message>
        <source>without the second</source>
        <translation>不含后者</translation>
    </message>
    <message>
        <source>either of them</source>
        <translation>任一即可</translation>
    </message>
    <message>
        <source>10 characters apart</source>
        <translation>相隔不超过10字</translation>
    </message>
    <message>
        <source>in the title</source>
        <translation>标题中</translation>
    </message>
    <message>
        <source>on the front page</source>
        <translation>在头版</translation>
    </message>
    <message>
        <source>in these years</source>
        <translation>限定年、月或日</translation>
    </message>
    <message>
        <source>column, also author:</source>
        <translation>限定专栏；author: 限定作者</translation>
    </message>
    <message>
        <source>in all its forms</source>
        <translation>术语的各种写法</translation>
    </message>
    <message>
        <source>pinyin without tones</source>
        <translation>不标调的拼音</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>保存的检索</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>最近的检索</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>怎样检索</translation>
    </message>
    <message>
        <source>Rename Search</source>
        <translation>检索改名</translation>
    </message>
    <message>
        <source>Name of the saved search</source>
        <translation>检索的名称</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>新增 {count} 篇</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>改名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>删除(&amp;F)</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Text note (T)</source>
        <translation>文中注 (T)</translation>
    </message>
    <message>
        <source>Note in the margin (M)</source>
        <translation>页边批注 (M)</translation>
    </message>
    <message>
        <source>Bookmark (B)</source>
        <translation>书签 (B)</translation>
    </message>
    <message>
        <source>Link: begin here, end where L is pressed again (L)</source>
        <translation>链接：在此开始，再次按 L 处结束 (L)</translation>
    </message>
    <message>
        <source>Add to the chosen mark (A)</source>
        <translation>加入当前标注 (A)</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Open a Library on a Server</source>
        <translation>打开服务器上的资料库</translation>
    </message>
    <message>
        <source>Address of the PostgreSQL server, as postgresql://host/database or service=name. A password has no place here: it stays in .pgpass.</source>
        <translation>PostgreSQL 服务器的地址，写成 postgresql://主机/数据库 或 service=名称。这里不写密码，密码保存在 .pgpass 文件中。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>An address begins with postgresql:// or service=.</source>
        <translation>地址以 postgresql:// 或 service= 开头。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Scroll together</source>
        <translation>同步滚动</translation>
    </message>
    <message>
        <source>Close this page</source>
        <translation>关闭此页</translation>
    </message>
    <message>
        <source>Article on the page that is read</source>
        <translation>正在阅读的页面上的文章</translation>
    </message>
    <message>
        <source>Article beside</source>
        <translation>并排的文章</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>About This File</source>
        <translation>关于此文件</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>专栏</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Remarks on the file</source>
        <translation>文件说明</translation>
    </message>
</context>
<context>
    <name>SpokenMarks</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{mark}: {note}</source>
        <translation>{mark}：{note}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>End of the mark</source>
        <translation>标注结束</translation>
    </message>
    <message>
        <source>“{words}”. {mark}</source>
        <translation>“{words}”。{mark}</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Change How a Term Is Known</source>
        <translation>更改掌握程度</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新词</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已掌握</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>不再标注</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Size of the type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Character encoding: click to choose another</source>
        <translation>字符编码：点击可更换</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>Remarks on the file: {count}</source>
        <translation>文件说明：{count} 条</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>待读</translation>
    </message>
    <message>
        <source>Your lists with this article: click to change</source>
        <translation>收有这篇文章的清单，点击更改</translation>
    </message>
    <message>
        <source>{percent} % read</source>
        <translation>已读 {percent}%</translation>
    </message>
    <message>
        <source>Hit {number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>Article {number} of {count}</source>
        <translation>第 {number} 篇，共 {count} 篇</translation>
    </message>
</context>
<context>
    <name>StylesDialog</name>
    <message>
        <source>Meanings of Marks</source>
        <translation>标注的含义</translation>
    </message>
    <message>
        <source>A mark keeps its meaning; how the meaning looks can be changed at any time. The first nine are on the number keys.</source>
        <translation>标注记录的是含义，其外观可随时更改。前九种对应数字键。</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colour and texture</source>
        <translation>颜色与纹理</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;As Shipped</source>
        <translation>恢复原样(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>New meaning</source>
        <translation>新含义</translation>
    </message>
    <message>
        <source>Change Meanings</source>
        <translation>更改标注含义</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close &amp;Others</source>
        <translation>关闭其他(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;Beside</source>
        <translation>并排显示(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Reopen Closed Tab</source>
        <translation>重新打开关闭的标签页(&amp;R)</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Hits per million characters</source>
        <translation>每百万字出现次数</translation>
    </message>
    <message>
        <source>mean of {n} months</source>
        <translation>{n} 个月平均</translation>
    </message>
    <message>
        <source>dotted: front page</source>
        <translation>点线：头版</translation>
    </message>
    <message>
        <source>Grey bars: hits</source>
        <translation>灰柱：出现次数</translation>
    </message>
    <message>
        <source>Grey bars: hits of {term}</source>
        <translation>灰柱：“{term}”出现次数</translation>
    </message>
    <message>
        <source>Remove {term}</source>
        <translation>移除“{term}”</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>All characters</source>
        <translation>总字数</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>总篇数</translation>
    </message>
    <message>
        <source>per million</source>
        <translation>每百万字</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>篇数</translation>
    </message>
    <message>
        <source>Click: its months. Ctrl+click or Enter: its lines.</source>
        <translation>单击：展开各月；Ctrl+单击或回车键：查看上下文。</translation>
    </message>
    <message>
        <source>Click or Enter: lines.</source>
        <translation>单击或回车键：查看上下文。</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>front page</source>
        <translation>头版</translation>
    </message>
    <message>
        <source>inside pages</source>
        <translation>内页</translation>
    </message>
    <message>
        <source>nothing in the library</source>
        <translation>资料库中无此时段的文章</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>没有出现</translation>
    </message>
    <message>
        <source>{frequency} per million characters: {hits} hits in {articles} articles</source>
        <translation>每百万字 {frequency} 次：{articles} 篇中共 {hits} 次</translation>
    </message>
    <message>
        <source>All in this period: {characters} characters in {articles} articles</source>
        <translation>此时段共收 {articles} 篇、{characters} 字</translation>
    </message>
    <message>
        <source>and {count} with fewer hits or none</source>
        <translation>另有 {count} 项命中较少或没有</translation>
    </message>
    <message>
        <source>Hatched: little text</source>
        <translation>斜线：文本较少</translation>
    </message>
    <message>
        <source>Under a tenth of the mean size: the frequency says little.</source>
        <translation>不足平均篇幅的十分之一，频率仅供参考。</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>‹ All Years</source>
        <translation>‹ 全部年份</translation>
    </message>
    <message>
        <source>Add a term: a word, or term:…</source>
        <translation>添加词语，或 term:…</translation>
    </message>
    <message>
        <source>Add a term to the timeline</source>
        <translation>在时间线中添加词语</translation>
    </message>
    <message>
        <source>By Month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>12-Month Mean</source>
        <translation>12 个月平均</translation>
    </message>
    <message>
        <source>Lines show the mean of the twelve months around each; the numbers do not change</source>
        <translation>曲线为前后十二个月的平均值，各项数字不变</translation>
    </message>
    <message>
        <source>Trim Empty Ends</source>
        <translation>略去两端空白</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Pages that are counted</source>
        <translation>统计的版面</translation>
    </message>
    <message>
        <source>all pages</source>
        <translation>全部版面</translation>
    </message>
    <message>
        <source>front page</source>
        <translation>头版</translation>
    </message>
    <message>
        <source>inside pages</source>
        <translation>内页</translation>
    </message>
    <message>
        <source>front page against inside pages</source>
        <translation>头版与内页对照</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Timeline as a table</source>
        <translation>表格形式的时间线</translation>
    </message>
    <message>
        <source>Six terms are the most: remove one first.</source>
        <translation>最多六个词语，请先移除一个。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Type a term to see how often it occurs in each year: hits per million characters of what the library holds of that year. Up to six terms can be compared.</source>
        <translation>输入词语，即可查看它历年的使用频率，即在资料库所收当年文字中每百万字出现的次数。最多可比较六个词语。</translation>
    </message>
    <message>
        <source>Export the Timeline</source>
        <translation>导出时间线</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>Unfound</name>
    <message>
        <source>The index is being made ({share}). What is missing appears by itself.</source>
        <translation>正在编制索引（{share}），缺少的内容会自动出现。</translation>
    </message>
    <message>
        <source>New articles are still being indexed; they appear by themselves.</source>
        <translation>新文章仍在编入索引，完成后会自动出现。</translation>
    </message>
    <message>
        <source>{count} articles cannot be found: the index of this library is missing or of another version, and nothing can be written there. Open it once where it can be written.</source>
        <translation>有 {count} 篇文章检索不到：此资料库的索引缺失或版本不同，而此处无法写入。请先在可写入的位置打开一次。</translation>
    </message>
    <message>
        <source>{count} articles are not indexed yet; they appear as soon as they are.</source>
        <translation>还有 {count} 篇文章未编入索引，完成后会自动出现。</translation>
    </message>
</context>
<context>
    <name>UnsafePlace</name>
    <message>
        <source>Where Your Notes Lie</source>
        <translation>笔记存放位置</translation>
    </message>
    <message>
        <source>If you use it nevertheless, open your notes on one computer at a time.</source>
        <translation>如仍要使用，请勿在多台电脑上同时打开笔记。</translation>
    </message>
    <message>
        <source>&amp;Use This Folder Nevertheless</source>
        <translation>仍使用此文件夹(&amp;U)</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Share done</source>
        <translation>完成比例</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>YearBars</name>
    <message>
        <source>Articles by year</source>
        <translation>各年篇数</translation>
    </message>
    <message>
        <source>{year}: {count} articles</source>
        <translation>{year}年：{count} 篇</translation>
    </message>
</context>
</TS>
