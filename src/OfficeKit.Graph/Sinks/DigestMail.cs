// Sends each unit one mail with all its lines.
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;
using OfficeKit.Graph.Calling;

namespace OfficeKit.Graph.Sinks;

static class DigestMail
{
    public static Task<DigestReport> SendAsync(GraphConnection connection, string subject, IReadOnlyList<DigestLine> lines, CancellationToken cancel) =>
        connection.AskAsync(
            GraphFeature.Mail,
            async client =>
            {
                var units = lines.GroupBy(l => l.Unit).ToList();
                var answers = await Batches.SendAsync(
                    client,
                    units,
                    u =>
                    {
                        var request = client.Users[connection.User].SendMail.ToPostRequestInformation(Mail(subject, u));
                        request.URI = GraphConnection.Plain(request.URI);
                        return request;
                    },
                    connection.Access.LongestWait,
                    cancel
                );
                var results = units.Zip(answers, (unit, answer) => (Unit: unit.Key, Answer: answer)).ToLookup(r => (int)r.Answer.Status is >= 200 and < 300);
                return new DigestReport([.. results[true].Select(r => r.Unit)], [.. results[false].Select(r => Failed(r.Unit, r.Answer))]);
            },
            cancel
        );

    static SendMailPostRequestBody Mail(string subject, IGrouping<string, DigestLine> unit) =>
        new()
        {
            SaveToSentItems = true,
            Message = new Message
            {
                Subject = $"{subject}：{unit.Key}",
                Body = new ItemBody { ContentType = BodyType.Text, Content = string.Join("\n", unit.Select(l => l.Text)) },
                ToRecipients =
                [
                    .. unit.Select(l => l.To)
                        .Distinct(StringComparer.OrdinalIgnoreCase)
                        .Select(a => new Recipient { EmailAddress = new EmailAddress { Address = a } }),
                ],
            },
        };

    static TemplateDiagnostic Failed(string unit, BatchAnswer answer)
    {
        var problem = answer.Problem(GraphFeature.Mail).Diagnostics[0];
        return problem with { Field = unit, Message = Words.In($"给“{unit}”的邮件没有发出。", $"the mail to '{unit}' was not sent. ") + problem.Message };
    }
}
