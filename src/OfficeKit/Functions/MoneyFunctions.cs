// The functions for amounts of money.

namespace OfficeKit.Functions;

static class MoneyFunctions
{
    public static FunctionFamily Family { get; } =
        new(
            "金额",
            [
                new("cn.money", ["大写金额"], [new("amount", ValueKind.Number)], ValueKind.Text, a => ChineseMoney.Capitals(Argument.Number(a[0])))
                {
                    Number = "F14",
                    Guide = [new("1409.50 | 大写金额", "人民币壹仟肆佰零玖元伍角")],
                },
                new(
                    "cn.is_money",
                    [],
                    [new("text", ValueKind.Text), new("amount", ValueKind.Number)],
                    ValueKind.Boolean,
                    a => ChineseMoney.IsCapitals(Argument.Text(a[0]), Argument.Number(a[1]))
                )
                {
                    Guide = [new("cn.is_money \"人民币壹仟肆佰零玖元伍角整\" 1409.50", "true")],
                },
            ]
        );
}
