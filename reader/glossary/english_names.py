"""English names of the bodies, papers and persons that entries name as publisher or issuer.

Names are those that the bodies use themselves. A label that the glossary has an entry of is named
there; this is for the rest, such as newspapers and publishing houses.
"""

_NAMES = {
    # newspapers, periodicals and agencies
    "人民日报": "People’s Daily",
    "光明日报": "Guangming Daily",
    "经济日报": "Economic Daily",
    "河南日报": "Henan Daily",
    "解放军报": "PLA Daily",
    "红旗": "Red Flag",
    "环球时报": "Global Times",
    "中华工商时报": "China Business Times",
    "新华社": "Xinhua News Agency",
    "新华网": "Xinhuanet",
    "人民网": "People’s Daily Online",
    "中国新闻社": "China News Service",
    "中国新闻网": "China News Service",
    "中国网": "China.org.cn",
    "中国政府网": "www.gov.cn",
    "中国共产党新闻网": "News of the Communist Party of China",
    "央视网": "CCTV.com",
    "中央广播电视总台": "China Media Group",
    "新浪网": "Sina",
    "维基百科": "Wikipedia",
    "中国共产党历史网": "CPC history website",
    "中华人民共和国国史网": "PRC history website",
    "国史网": "PRC history website",
    "当代中国研究所（网站）": "Institute of Contemporary China Studies, website",
    "星岛头条网": "Sing Tao Headline",
    # where only the sort of page is known
    "期刊论文": "journal article",
    "期刊报道": "periodical",
    "网络文章": "web page",
    "网络百科": "web encyclopedia",
    "法规汇编网页": "web page of regulations",
    "（转载）": "reprint",
    # publishing houses
    "人民出版社": "People’s Publishing House",
    "上海人民出版社": "Shanghai People’s Publishing House",
    "上海辞书出版社": "Shanghai Lexicographical Publishing House",
    "广西人民出版社": "Guangxi People’s Publishing House",
    "漓江出版社": "Lijiang Publishing House",
    "中国轻工业出版社": "China Light Industry Press",
    "中国出版集团": "China Publishing Group",
    # organs of the state
    "国务院公报": "Gazette of the State Council",
    "国务院": "State Council",
    "国务院办公厅": "General Office of the State Council",
    "国务院新闻办公室": "State Council Information Office",
    "全国人民代表大会": "National People’s Congress",
    "全国人民代表大会常务委员会": "Standing Committee of the National People’s Congress",
    "全国人大常委会": "Standing Committee of the National People’s Congress",
    "政务院": "Government Administration Council",
    "中央人民政府": "Central People’s Government",
    "中央人民政府委员会": "Central People’s Government Council",
    "中央人民政府政务院": "Government Administration Council",
    "中国人民政治协商会议": "Chinese People’s Political Consultative Conference",
    "最高人民法院": "Supreme People’s Court",
    "公安部": "Ministry of Public Security",
    "教育部": "Ministry of Education",
    "财政部": "Ministry of Finance",
    "民政部": "Ministry of Civil Affairs",
    "农业部": "Ministry of Agriculture",
    "建设部": "Ministry of Construction",
    "劳动部": "Ministry of Labour",
    "劳动和社会保障部": "Ministry of Labour and Social Security",
    "国家科学技术委员会": "State Science and Technology Commission",
    "国家教育委员会": "State Education Commission",
    "国家民族事务委员会": "State Ethnic Affairs Commission",
    "国家经济贸易委员会": "State Economic and Trade Commission",
    "中国人民银行": "People’s Bank of China",
    "中国银行": "Bank of China",
    "国民政府": "National Government",
    # the Party, the army and mass organisations
    "中国共产党": "Communist Party of China",
    "中国共产党中央委员会": "Central Committee of the CPC",
    "中共中央": "Central Committee of the CPC",
    "中共中央政治局": "Political Bureau of the CPC Central Committee",
    "中共中央宣传部": "Publicity Department of the CPC Central Committee",
    "中共中央办公厅": "General Office of the CPC Central Committee",
    "中央军委": "Central Military Commission",
    "中央军事委员会": "Central Military Commission",
    "中国人民解放军总政治部": "PLA General Political Department",
    "中国共产主义青年团中央委员会": "Central Committee of the Communist Youth League",
    "中华全国总工会": "All-China Federation of Trade Unions",
    "全国妇联": "All-China Women’s Federation",
    "中国青少年发展基金会": "China Youth Development Foundation",
    "中国儿童少年基金会": "China Children and Teenagers’ Fund",
    # persons
    "毛泽东": "Mao Zedong",
    "周恩来": "Zhou Enlai",
    "林彪": "Lin Biao",
    "邓小平": "Deng Xiaoping",
    "叶剑英": "Ye Jianying",
    "江泽民": "Jiang Zemin",
    "胡锦涛": "Hu Jintao",
}


def english_name(name: str) -> str | None:
    """Return the English name of one or of several joined by 、; None unless all are known."""
    known = [_NAMES.get(one) for one in name.split("、")]
    told = [one for one in known if one]
    return ", ".join(told) if len(told) == len(known) else None


def with_english(name: str) -> str:
    """Return the English name with the Chinese one behind it, or `name` as it is."""
    english = english_name(name)
    return f"{english} ({name})" if english else name
