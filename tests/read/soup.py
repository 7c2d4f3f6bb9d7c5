"""Lines that officials write and pages have around them, and sources made of them in any order."""

from __future__ import annotations

from hypothesis import strategies as st

CHROME = """
欢迎访问某市政府网站！
首页 > 政务公开 > 通知
设为首页 | 加入收藏
打印本页
分享到：
****************
扫一扫在手机打开当前页
""".strip().split("\n")

FIELDS = """
索引号：123456789/2024-00012
索 引 号： 123456789/2024-00012 主题分类： 其他
[标题]关于做好工作的通知
标题：关于做好工作的通知
发布机构：某市政府办公室
发布机构 某市政府办公室
成文日期
2024-08-30 09:30
• 2020-11-13 14:42
来源：某某日报
登记册：第三册
文号：
文号：无
• 文　号：
""".strip().split("\n")

BODY = """
关于做好工作的通知
某政发〔2024〕5号
某市人民政府办公室
各区人民政府，市政府各部门：
一、总体要求
二、主要任务
三、保障措施
一、加强领导。各单位要高度重视。
一、各单位要认真落实各项工作要求，确保任务完成。
（一）强化责任
（二）落实措施。各单位要高度重视，落实责任。
（一）申请书；
（二）身份证明；
1.身份证
2.户口本
3. 照片
1.1 范围
1.2 术语
（1）材料
（2）表格
①甲
②乙
第一章　总则
第一节 一般规定
第一条　为了规范工作，制定本办法。
第二条　本办法适用于本市。
## 背景
### 细节
- 第一项
  - 子项
• 乙
> 引用的话。
| 项目 | 数量 |
|---|---|
| 甲 | 12 |
|  | 13 |
甲|乙|丙
1|2|3
项目\t数量
甲\t12
表1 任务分工
![图片](a.png)
![](b.jpg "说明")
见[办法](https://a.example/b)和**重点**内容。
会议指出，一是加强领导；二是落实责任；三是强化督查。
一是加强领导。
二是落实责任。
答记者问
问：这是为什么？
答：因为需要。
1.问：如何办理？
记者：请问有什么措施？
岳泽日报：请问进展如何？
有哪些措施？
主持人 林芳：各位记者朋友，大家上午好！
主持人：请问局长有什么要说的？
市公安局局长王建国：感谢您的提问。我们采取了措施。
王建国：感谢您的提问。我来回答这个问题。
市公安局局长王建国今年以来，全市公安机关认真落实。
答（局长 王建国）：感谢提问，情况是这样的。
今年以来，全市公安机关认真落实各项部署。
谢谢。
附件：1.任务清单
2.分工表
附件1：任务清单
附件1
某市工作管理办法
某市人民政府
2024年8月1日
二〇二四年八月一日
（此件公开发布）
抄送：市委办公室。
联系人：张三，电话：0632-1234567
【更正】原文有误，特此更正。
组　长：韩　明　　副市长
时间：2024年8月29日
特此通知。
""".strip().split("\n")
BODY = [line.replace("\\t", "\t") for line in BODY]

FOOTER = """
某市人民政府主办 某局承办
主办单位：某市人民政府办公室
地址：某市某路1号 邮编：277100
鲁ICP备12345678号-1 网站标识码：3704000001
鲁公网安备 37040202000003号
""".strip().split("\n")

_indents = st.sampled_from(("", "", "", "　　", "  "))
_gaps = st.sampled_from(("\n", "\n", "\n\n", "\n\n\n"))
_blanks = st.sampled_from(("", "\u200b", "\u2800", "　"))


def _lines(pool: list[str], most: int) -> st.SearchStrategy[str]:
    line = st.tuples(_indents, st.sampled_from(pool), _gaps).map("".join)
    return st.lists(line, max_size=most).map("".join)


#: lines in any order
soups = st.tuples(_lines(CHROME + FIELDS + BODY + FOOTER, 14), _blanks).map("".join)

#: lines where they belong: the page's, fields, body, footer
pages = st.tuples(
    _lines(CHROME, 2), _lines(FIELDS, 5), st.just("\n"), _lines(BODY, 10), st.just("\n"), _lines(FOOTER, 3)
).map("".join)

#: any text, with the characters that structure is made of
texts = st.text(
    st.one_of(
        st.sampled_from(
            "一二三（）()、。：:？?；;“”【】[]#*-|>！\n\n\t 　附件第条章答问记者长局张王年月日0123456789.\u200b\u2800\r"
        ),
        st.characters(codec="utf-8"),
    ),
    max_size=80,
)
