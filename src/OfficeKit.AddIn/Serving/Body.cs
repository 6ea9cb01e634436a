// Reads the body of a request, up to the limit.
using OfficeKit.Operations;
using OfficeKit.Operations.Answers;

namespace OfficeKit.AddIn.Serving;

static class Body
{
    /// <summary>The whole body. Throws <see cref="ProblemException"/> (413) when it is larger than the limit.</summary>
    public static async Task<byte[]> Read(HttpRequest request, long limit)
    {
        if (request.ContentLength > limit)
        {
            throw new ProblemException(HostProblems.TooLarge(limit));
        }
        using var memory = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[32 << 10];
        for (int read; (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0; )
        {
            if (memory.Length + read > limit)
            {
                throw new ProblemException(HostProblems.TooLarge(limit));
            }
            memory.Write(buffer, 0, read);
        }
        return memory.ToArray();
    }
}
